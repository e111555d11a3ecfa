// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/DateFormatter.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// What a cell begins with that a spreadsheet runs as a formula, unless an apostrophe stands before it.
inline constexpr std::string_view formulaStarts = "=+-@\t\r";

/// One cell as RFC 4180 has it, quoted where it must be. A cell that a spreadsheet would run as a formula
/// gets an apostrophe before it.
[[nodiscard]] std::string csvCell(std::string_view text);

// RFC 4180, UTF-8, with a header; lists inside a cell are told apart by "; ".

/// A row an event, in display order. Analysts' notes stay out.
[[nodiscard]] std::string eventsCsv(const Timeline& timeline, const DateStrings& words);
/// A row a statement and event that it is about, in file order.
[[nodiscard]] std::string statementsCsv(const Timeline& timeline, const DateStrings& words);

} // namespace crisis::io
