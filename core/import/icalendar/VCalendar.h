// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::imports {

/// Whether a line is written in quoted-printable characters. It goes on in the next one, indented or not, if
/// it ends with "=".
[[nodiscard]] bool isQuotedPrintable(std::string_view line);

/// A component or a line of a calendar with its quoted-printable texts in plain ones, of whatever character
/// set they say; of vCalendar 1.0 also its lists and rules of repetition as iCalendar writes them. A rule
/// that is not of its grammar stays as it is.
[[nodiscard]] std::string asICalendar(std::string_view text, bool isVersion1);

} // namespace crisis::imports
