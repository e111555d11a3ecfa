// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// A cell that begins with one of these is run as a formula by spreadsheets unless an apostrophe precedes it.
inline constexpr std::string_view formulaStarts = "=+-@\t\r";

/// One cell in RFC 4180 syntax, quoted where necessary. A cell that a spreadsheet would run as a formula is
/// prefixed with an apostrophe.
[[nodiscard]] std::string csvCell(std::string_view text);

// RFC 4180, UTF-8, with a header row; the items of a list inside a cell are separated by "; ".

/// One row per event, in display order. Analysts' notes are not included.
[[nodiscard]] std::string eventsCsv(const Timeline& timeline, const DateStrings& words);
/// One row per statement and event that the statement is about, in file order.
[[nodiscard]] std::string statementsCsv(const Timeline& timeline, const DateStrings& words);

} // namespace crisis::io
