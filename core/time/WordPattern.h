// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace crisis::time {

/// Puts the arguments where a pattern has %1 to %9. Arguments are not searched for more of them.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<std::string_view> arguments);

/// "07", of 0 to 99.
[[nodiscard]] std::string twoDigits(int number);

/// "a, b or c": every item but the last joined by `comma`, the last by `final`.
[[nodiscard]] std::string joined(std::span<const std::string> items, std::string_view comma,
                                 std::string_view final);

} // namespace crisis::time
