// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/DateFormatter.h"

#include <QSet>
#include <QString>

#include <optional>

namespace crisis::ui {

/// What the makers of pages share.
struct PageContext {
    const Timeline& timeline;
    const DateStrings& words;
    QSet<QString> whole = {};   ///< keys of the cut texts that are to be shown whole
    std::size_t itemLimit = 40; ///< cards or entries before "show more"
    bool canGoBack = false;
    AsOfDate known = {}; ///< what was not known then is faint
    StatementOrder order = StatementOrder::File;
};

/// How many characters of a text are shown before "Show all".
inline constexpr qsizetype textLimit = 1'200;

/// Adds a text of the file in a style, cut if it is long; `key` names it among the texts of the page.
enum class Marks {
    None,
    Quotation, ///< typographic marks are put around it
    Parts,     ///< the words between its own marks are told apart; without any, all of it is quoted
};
void addFileText(Page& page, const PageContext& context, TextStyle style, std::string_view text,
                 const QString& key, Marks marks = Marks::None);
/// A link to a source with the paragraph after it.
[[nodiscard]] std::vector<Span> sourceSpans(const PageContext& context, const SourceId& source,
                                            std::optional<int> paragraph);
/// Names as links, told apart by semicolons.
[[nodiscard]] std::vector<Span> actorSpans(const PageContext& context, const std::vector<ActorId>& actors);
[[nodiscard]] Entry eventEntry(const PageContext& context, EventPosition event, const QString& note);
/// The reliability of a source in its letter and words.
[[nodiscard]] Chip reliabilityChip(const Source& source);
/// Both grades of a statement, such as B2; F and 6 stand outside the ramp.
[[nodiscard]] Chip gradeChip(const Source* source, std::optional<int> credibility);
/// An amber sign with its reason for each finding.
void addFindings(Page& page, const PageContext& context, const AnchorFindings& rawDiagnostics);
void addBackButton(Page& page, const PageContext& context);

} // namespace crisis::ui
