// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <QSet>
#include <QString>

#include <optional>

namespace crisis::ui {

/// What all functions that create pages need. Refers to its timeline and `words`, which must outlive it.
struct PageContext {
    const Timeline& timeline;
    const DateStrings& words;
    QSet<QString> whole = {};   ///< keys of the truncated texts to show in full
    std::size_t itemLimit = 40; ///< cards or entries before "show more"
    bool canGoBack = false;
    AsOfDate known = {}; ///< what was not yet known then is shown faint
    StatementOrder order = StatementOrder::File;
};

/// The number of characters of a text that are shown before "Show all".
inline constexpr qsizetype textLimit = 1'200;

/// How quotations in a text are marked.
enum class Marks {
    None,
    Quotation, ///< the whole text is put between quotation marks
    Parts,     ///< the text's own quotation marks delimit the quoted parts; without any, as Quotation
};
/// Adds a text from the file in a style, truncated if it is long. `key` is unique among the texts of the
/// page.
void addFileText(Page& page, const PageContext& context, TextStyle style, std::string_view text,
                 const QString& key, Marks marks = Marks::None);
/// A link to a source, followed by the paragraph; empty if there is no such source.
[[nodiscard]] std::vector<Span> sourceSpans(const PageContext& context, const SourceId& source,
                                            std::optional<int> paragraph);
/// The names of actors as links, separated by semicolons.
[[nodiscard]] std::vector<Span> actorSpans(const PageContext& context, const std::vector<ActorId>& actors);
[[nodiscard]] Entry eventEntry(const PageContext& context, EventPosition event, const QString& note);
/// The reliability of a source, as a letter and its meaning.
[[nodiscard]] Chip reliabilityChip(const Source& source);
/// Both grades of a statement, such as B2.
[[nodiscard]] Chip gradeChip(const Source* source, std::optional<int> credibility);
/// Adds a warning chip with the reason for each diagnostic.
void addFindings(Page& page, const PageContext& context, const AnchorFindings& rawDiagnostics);
void addBackButton(Page& page, const PageContext& context);

} // namespace crisis::ui
