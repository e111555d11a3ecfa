// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"
#include "core/io/text/TextEncoding.h"

#include <QString>
#include <QStringList>

namespace crisis::text {

/// What a column means, such as "end month".
[[nodiscard]] QString columnRoleText(ColumnRole role);
/// "UTF-8", "Cyrillic (windows-1251)".
[[nodiscard]] QString textEncodingText(TextEncoding encoding);
/// Where imported data is written: only a timeline file can keep what a timeline does not support.
enum class ImportTarget { Timeline, OtherProgram };

/// What happened and why, as a phrase.
[[nodiscard]] QString importReasonText(ImportReason reason, ImportTarget target = ImportTarget::Timeline);
/// "TimelineJS 3. Found: 25. Events: 23. Periods: 2. Sources: 3.".
[[nodiscard]] QString importHeadline(const ImportSummary& summary);
/// One line for each mapped column: "headline → title (25)".
[[nodiscard]] QStringList importMappedLines(const ImportSummary& summary);
/// "due: could not be read as a date; the text is kept (3), such as soon", without the line.
[[nodiscard]] QString importNoteText(const ImportSummary::Note& note,
                                     ImportTarget target = ImportTarget::Timeline);
/// True if something had to be guessed or could not be imported as intended.
[[nodiscard]] bool isFault(ImportReason reason);
/// The same with the first line where it occurs.
[[nodiscard]] QString importNoteLine(const ImportSummary::Note& note,
                                     ImportTarget target = ImportTarget::Timeline);
/// One importNoteLine() for each note, except notes already reported as diagnostics.
[[nodiscard]] QStringList importNoteLines(const ImportSummary& summary,
                                          ImportTarget target = ImportTarget::Timeline);

} // namespace crisis::text
