// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace crisis {

/// Text from a file for one line: line breaks and tabs become blanks, other control characters and those that
/// reorder what is read (bidirectional controls) are shown by their number.
[[nodiscard]] QString displayLine(std::string_view utf8);
/// The same for several lines: line breaks stay.
[[nodiscard]] QString displayText(std::string_view utf8);

} // namespace crisis
