// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

#include <QString>

namespace crisis::text {

/// The text of a statement for display: in quotation marks if it is a direct quotation, without them if it is
/// reported speech or already contains its quotation marks.
[[nodiscard]] QString setWords(const Statement& statement);
/// The names of the speakers, separated by semicolons; empty if none is named.
[[nodiscard]] QString speakerNames(const Timeline& timeline, const Statement& statement);
/// "Title, Publisher, paragraph 3"; empty without a source.
[[nodiscard]] QString sourceReference(const Timeline& timeline, const SourceId& source,
                                      std::optional<int> paragraph);
/// The speakers and the source of a statement: "Speaker in Title, Publisher", or "speaker not named".
[[nodiscard]] QString whoSays(const Timeline& timeline, StatementPosition index);
/// The full citation of a statement, on several lines.
[[nodiscard]] QString statementCitation(const Timeline& timeline, const Statement& statement,
                                        const DateStrings& words);

} // namespace crisis::text
