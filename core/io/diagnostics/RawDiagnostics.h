// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Diagnostics.h"
#include "core/base/Error.h"
#include "core/model/values/Entities.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::io {

/// The arrays of the root, in the order of the format.
enum class RootArray {
    Sources,
    Actors,
    Places,
    Categories,
    Periods,
    Events,
    Statements,
    Views,
    QuarantinedMember,
    None
};
[[nodiscard]] std::string_view nameOf(RootArray array);
[[nodiscard]] RootArray rootArrayNamed(std::string_view name); ///< None for any other name

/// Something wrong at a byte of the text. Line, column and pointer are worked out later, for those that are
/// told.
struct RawDiagnostic {
    Error error; ///< without a place
    std::size_t offset = 0;
    RootArray array = RootArray::None;
    std::uint64_t index = 0; ///< in the array as the file has it
    std::string pointer;     ///< inside the object
};

/// The first findings by place, and how many there are.
class RawDiagnosticList {
public:
    void add(RawDiagnostic finding);
    /// Moves another list's in, of a text that begins at `begin` of this one's, and before which so many
    /// items of an array stand as `before` says.
    void append(RawDiagnosticList&& other, const std::function<std::uint64_t(RootArray)>& before,
                std::size_t begin);
    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// At most Diagnostics::limit, by place.
    [[nodiscard]] std::vector<RawDiagnostic> take();

private:
    void keepFirst();

    std::vector<RawDiagnostic> list_;
    std::uint64_t count_ = 0;
};

} // namespace crisis::io
