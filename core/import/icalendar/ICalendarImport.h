// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/TextDecoding.h"

namespace crisis::imports {

/// Whether a text begins as a calendar does.
[[nodiscard]] bool isICalendar(std::string_view text);

/// RFC 5545. Days stay days, times keep their zone where it is one of the IANA list. Repetitions become
/// events of their own, within options.mostOccurrences and options.recurrenceYears; those by hour or finer,
/// and those that take long to find, stay one event with the rule kept as text.
/// Lines are folded by bytes, perhaps inside a character: the same with each such fold behind its character.
/// Empty if no line is.
[[nodiscard]] std::string foldedBetweenCharacters(std::string_view bytes);
[[nodiscard]] Result<Imported> importICalendar(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);

} // namespace crisis::imports
