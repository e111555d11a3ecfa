// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"

#include <QString>
#include <QStringList>

namespace crisis::text {

/// What a column means, such as "end, its month".
[[nodiscard]] QString columnRoleText(ColumnRole role);
/// Where what was read goes: a format of another program has no place for what a timeline keeps of the file.
enum class ImportTarget { Timeline, OtherProgram };

/// What happened and why, as a sentence.
[[nodiscard]] QString importReasonText(ImportReason reason, ImportTarget target = ImportTarget::Timeline);
/// "TimelineJS 3. Found: 25. Events: 23. Periods: 2. Sources: 3.".
[[nodiscard]] QString importHeadline(const ImportSummary& summary);
/// A line each: "headline → title (25)".
[[nodiscard]] QStringList importMappedLines(const ImportSummary& summary);
/// "due: not understood as a date; the text is kept (3): soon", without its place.
[[nodiscard]] QString importNoteText(const ImportSummary::Note& note,
                                     ImportTarget target = ImportTarget::Timeline);
/// Something had to be guessed or could not be kept as it was meant.
[[nodiscard]] bool isFault(ImportReason reason);
/// The same with its first place.
[[nodiscard]] QString importNoteLine(const ImportSummary::Note& note,
                                     ImportTarget target = ImportTarget::Timeline);
/// A line each, with what is concerned, how often, and the first place; but for what the problems tell.
[[nodiscard]] QStringList importNoteLines(const ImportSummary& summary,
                                          ImportTarget target = ImportTarget::Timeline);

} // namespace crisis::text
