// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Whether a text begins like a calendar.
[[nodiscard]] bool isICalendar(std::string_view text);

/// Lines are folded by bytes, possibly inside a character: moves each such fold to the end of its character.
/// Empty if there is no such line.
[[nodiscard]] std::string foldedBetweenCharacters(std::string_view bytes);
/// Imports RFC 5545. Dates stay dates; times keep their zone if it is an IANA one. Repetitions become events
/// of their own, limited by options.mostOccurrences and options.recurrenceYears; rules that recur hourly or
/// more often, or that take long to expand, become a single event with the rule preserved as text.
[[nodiscard]] Result<Imported> importICalendar(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);

} // namespace crisis::imports
