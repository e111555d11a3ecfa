// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace crisis::base {

/// An id as the file has it, with a type for each kind of object: an EventId does not convert to a SourceId.
/// Empty: no id.
template <class Tag>
class StrongId {
public:
    StrongId() = default;
    explicit StrongId(std::string value) : value_(std::move(value)) {}
    explicit StrongId(std::string_view value) : value_(value) {}
    explicit StrongId(const char* value) : value_(value) {}

    [[nodiscard]] const std::string& value() const { return value_; }
    [[nodiscard]] bool empty() const { return value_.empty(); }

    friend auto operator<=>(const StrongId&, const StrongId&) = default;
    friend bool operator==(const StrongId&, const StrongId&) = default;

private:
    std::string value_;
};

} // namespace crisis::base

template <class Tag>
struct std::hash<crisis::base::StrongId<Tag>> {
    std::size_t operator()(const crisis::base::StrongId<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.value());
    }
};
