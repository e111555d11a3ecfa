// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/DateFormatter.h"

#include <QString>

namespace crisis::text {

/// The words of a statement as they are set: between typographic marks if somebody is quoted, without if
/// reported, or if the marks stand inside already.
[[nodiscard]] QString setWords(const Statement& statement);
/// The speakers' names, told apart by semicolons; empty if nobody is named.
[[nodiscard]] QString speakerNames(const Timeline& timeline, const Statement& statement);
/// "Title, Publisher, paragraph 3"; empty without a source.
[[nodiscard]] QString sourceReference(const Timeline& timeline, const SourceId& source,
                                      std::optional<int> paragraph);
/// Who makes a statement and where it stands: "Speaker in Title, Publisher", or that nobody is named.
[[nodiscard]] QString whoSays(const Timeline& timeline, StatementPosition index);
/// A statement with all that a report needs to quote it, over several lines.
[[nodiscard]] QString statementCitation(const Timeline& timeline, const Statement& statement,
                                        const DateStrings& words);

} // namespace crisis::text
