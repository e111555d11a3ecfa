// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::imports {

/// Whether a line is quoted-printable. It continues on the next line, indented or not, if it ends with "=".
[[nodiscard]] bool isQuotedPrintable(std::string_view line);

/// Converts a component or line of a calendar: quoted-printable text of any character set becomes plain text,
/// and lists and recurrence rules of vCalendar 1.0 become those of iCalendar. A rule that does not follow the
/// grammar stays unchanged.
[[nodiscard]] std::string asICalendar(std::string_view text, bool isVersion1);

} // namespace crisis::imports
