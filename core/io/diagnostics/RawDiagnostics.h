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

/// The arrays of the root object, in the order of the format.
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

/// A diagnostic at a byte offset in the text. Line, column and pointer are computed later, only for those
/// that are reported.
struct RawDiagnostic {
    Error error; ///< without a text position
    std::size_t offset = 0;
    RootArray array = RootArray::None;
    std::uint64_t index = 0; ///< in the array as the file has it, from 0
    std::string pointer;     ///< JSON pointer inside the element
};

/// Keeps the first diagnostics by text position, and counts all.
class RawDiagnosticList {
public:
    void add(RawDiagnostic finding);
    /// Appends another list, moving it. The other text begins at byte `begin` of this one; `before` returns
    /// the number of items of an array that precede it.
    void append(RawDiagnosticList&& other, const std::function<std::uint64_t(RootArray)>& before,
                std::size_t begin);
    [[nodiscard]] std::uint64_t count() const { return count_; }
    /// At most Diagnostics::limit, by text position.
    [[nodiscard]] std::vector<RawDiagnostic> take();

private:
    void keepFirst();

    std::vector<RawDiagnostic> list_;
    std::uint64_t count_ = 0;
};

} // namespace crisis::io
