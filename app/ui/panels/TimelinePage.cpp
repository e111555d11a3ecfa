// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/TimelinePage.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace crisis::ui {
namespace {

struct TimelinePageTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::TimelinePage)
};

void addExtent(Page& page, const PageContext& context) {
    const auto order = context.timeline.displayOrder();
    const auto dated = [&](EventPosition index) { return context.timeline.axisSpan(index).has_value(); };
    const auto end = std::partition_point(order.begin(), order.end(), dated); // undated events are last
    if (end == order.begin())
        return;
    const auto value = [&](EventPosition index) {
        return std::vector<Span>{{shortClaimWords(context.timeline.date(index), context.words),
                                  ShowEvent{EventId(context.timeline.eventId(index))},
                                  shownOnOneLine(context.timeline.title(index))}};
    };
    page.add(Field{TimelinePageTr::tr("First event"), value(order.front())});
    page.add(Field{TimelinePageTr::tr("Last event"), value(*(end - 1))});
}

void addCounts(Page& page, const Timeline& timeline) {
    page.add(Field{TimelinePageTr::tr("Events"), {Span{number(timeline.eventCount())}}});
    page.add(Field{TimelinePageTr::tr("Statements"), {Span{number(timeline.statementCount())}}});
    if (!timeline.actors().empty())
        page.add(Field{TimelinePageTr::tr("Actors"), {Span{number(timeline.actors().size())}}});
    if (!timeline.places().empty())
        page.add(Field{TimelinePageTr::tr("Places"), {Span{number(timeline.places().size())}}});
}

void addHints(Page& page, const KeyHints& hints) {
    if (hints.empty())
        return;
    page.add(TextStyle::Heading, TimelinePageTr::tr("Navigation"));
    page.add(TextStyle::Muted, TimelinePageTr::tr("Click an event to read who says what about it."));
    for (const auto& [keys, what] : hints)
        page.add(Field{keys, {Span{what}}});
}

void addPeriods(Page& page, const PageContext& context) {
    if (context.timeline.periods().empty())
        return;
    page.add(TextStyle::Heading, TimelinePageTr::tr("Periods"));
    std::size_t shownCount = 0;
    for (const Period& period : context.timeline.periods()) {
        if (shownCount++ == context.itemLimit)
            break;
        const DateClaim* claim = speakingClaim(period.dates);
        page.add(Entry{claim != nullptr ? shortClaimWords(*claim, context.words) : QString(),
                       shownOnOneLine(period.title),
                       shownOnOneLine(period.note),
                       {},
                       claim != nullptr && !context.known(*claim)});
    }
}

void addSources(Page& page, const PageContext& context) {
    const auto& sources = context.timeline.sources();
    page.add(TextStyle::Heading, TimelinePageTr::tr("Sources (%1)").arg(number(sources.size())));
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i == context.itemLimit) {
            page.add(Button{TimelinePageTr::tr("Show more sources"), ShowMore{}});
            return;
        }
        const Source& source = sources[i];
        const QString grade =
            TimelinePageTr::tr("%1 – %2", "a grade and what it means")
                .arg(reliabilityLetter(source.reliability), reliabilityText(source.reliability));
        const AnchorFindings found = checkSource(source, context.words);
        page.add(
            Entry{sourceKindText(source.kind), shownOnOneLine(source.title), grade, ShowSource{source.id}});
        if (!found.empty())
            page.add(Chips{{{QStringLiteral("!"), TimelinePageTr::tr("check the date"), ChipTone::Warning,
                             anchorFindingText(found.front(), context.words), ShowSource{source.id}}}});
    }
}

} // namespace

Page timelinePage(const PageContext& context, const KeyHints& hints) {
    const Header& header = context.timeline.header();
    Page page;
    page.name = shownOnOneLine(header.title);
    if (!header.marking.empty())
        page.add(TextStyle::Overline, shownOnOneLine(header.marking));
    addFileText(page, context, TextStyle::Title, header.title, QStringLiteral("title"));
    if (!header.description.empty())
        addFileText(page, context, TextStyle::Body, header.description, QStringLiteral("description"));
    addExtent(page, context);
    addCounts(page, context.timeline);
    addHints(page, hints);
    addSources(page, context);
    page.add(Button{TimelinePageTr::tr("Add a source…"), EditSource{}});
    addPeriods(page, context);
    return page;
}

} // namespace crisis::ui
