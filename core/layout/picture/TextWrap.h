// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/TextMeasurer.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::layout {

/// Wraps a text to a width: at blanks, and a longer word between characters. Line ends in the text start a
/// new line. If there are more than `mostLines` lines, the last one is elided.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view utf8, TextRole role, double widthPx,
                                               std::size_t mostLines, const TextMeasurer& measurer);

} // namespace crisis::layout
