// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace crisis::time {

/// Replaces %1 to %9 in a pattern by the arguments, in one pass: placeholders inside arguments are not
/// replaced.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments);

/// A number from 0 to 99 as two digits: "07".
[[nodiscard]] std::string twoDigits(int number);

/// Joins the items to "a, b or c": the last two with the pattern `final`, all others with the pattern
/// `comma`.
[[nodiscard]] std::string joined(std::span<const std::string> items, std::string_view comma,
                                 std::string_view final);

} // namespace crisis::time
