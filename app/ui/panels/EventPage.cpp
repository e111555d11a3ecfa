// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/EventPage.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/PreservedText.h"
#include "app/text/QuotedWords.h"
#include "app/text/VocabularyText.h"
#include "app/ui/panels/StatementCards.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace crisis::ui {
namespace {

struct EventPageTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::EventPage)
};

void addChips(Page& page, const PageContext& context, EventPosition index, const Event& event) {
    Chips row;
    row.chips.push_back({statusSign(event.status), statusText(event.status), ChipTone::Status,
                         EventPageTr::tr("Status of the event")});
    if (isDisputed(context.timeline, index, context.known))
        row.chips.push_back({disputedSign(), disputedText(), ChipTone::Opposing,
                             EventPageTr::tr("At least one statement denies or disputes it")});
    if (const std::uint32_t dates = differentDates(event, context.known); dates > 1)
        row.chips.push_back({QStringLiteral("⇄"), datesChipText(dates), ChipTone::Warning,
                             EventPageTr::tr("The sources disagree on the date; all dates are shown below")});
    if (const Category* category = context.timeline.find(event.category)) {
        const QColor color =
            category->color.empty() ? QColor() : QColor(QString::fromStdString(category->color));
        row.chips.push_back({{},
                             shownOnOneLine(category->name),
                             ChipTone::Plain,
                             EventPageTr::tr("Show the events of this category"),
                             ShowCategory{category->id},
                             color});
    }
    page.add(std::move(row));
}

/// The basis of the only date, in lines below it.
void addBasis(Page& page, const PageContext& context, const DateClaim& claim) {
    if (const QString basis = claimBasisWords(claim, context.words); !basis.isEmpty())
        page.add(TextStyle::Muted, basis);
    if (const QString text = keptDateText(claim); !text.isEmpty())
        page.add(TextStyle::Muted, EventPageTr::tr("as written in the file: %1").arg(betweenMarks(text)));
    if (!claim.timeZone.empty())
        page.add(TextStyle::Muted, EventPageTr::tr("time zone: %1").arg(shownOnOneLine(claim.timeZone)));
    if (!claim.reason.empty())
        addFileText(page, context, TextStyle::Muted, claim.reason, QStringLiteral("reason"));
    if (std::vector<Span> source = sourceSpans(context, claim.source, claim.paragraph); !source.empty())
        page.add(Paragraph{TextStyle::Muted, std::move(source)});
    addFindings(page, context, checkClaim(context.timeline, claim, {}, context.words));
}

void addOnlyDate(Page& page, const PageContext& context, const EventId& event, const DateClaim& claim) {
    addBasis(page, context, claim);
    page.add(ButtonRow{{{EventPageTr::tr("Edit date…"), EditClaim{event, 0}},
                        {EventPageTr::tr("Add a date…"), EditClaim{event, {}}}}});
}

/// The basis of one of several dates, field by field.
void addExplanation(Page& page, const PageContext& context, const DateClaim& claim, const QString& key) {
    const auto field = [&page](const QString& label, const QString& value) {
        if (!value.isEmpty())
            page.add(Field{label, {Span{value}}});
    };
    field(EventPageTr::tr("Basis"), basisText(claim.basis));
    field(EventPageTr::tr("In the file"), keptDateText(claim));
    field(EventPageTr::tr("Phrase"),
          claim.phrase.empty() ? QString() : betweenMarks(shownOnOneLine(claim.phrase)));
    if (claim.anchor)
        field(EventPageTr::tr("Anchor"), anchorWords(*claim.anchor, context.words));
    field(EventPageTr::tr("Rule"), ruleWords(claim.rule));
    field(EventPageTr::tr("Time zone"), shownOnOneLine(claim.timeZone));
    if (static_cast<qsizetype>(claim.reason.size()) <= textLimit) {
        field(EventPageTr::tr("Reason"), shown(claim.reason));
    } else {
        page.add(TextStyle::Label, EventPageTr::tr("Reason"));
        addFileText(page, context, TextStyle::Body, claim.reason, key);
    }
    if (std::vector<Span> source = sourceSpans(context, claim.source, claim.paragraph); !source.empty())
        page.add(Field{EventPageTr::tr("Source"), std::move(source)});
    addFindings(page, context, checkClaim(context.timeline, claim, {}, context.words));
}

/// What was known of the event on the as-of day.
void addKnowledge(Page& page, const PageContext& context, EventPosition index, const Event& event) {
    if (context.known.isEverything())
        return;
    if (!context.known(index)) {
        page.add(Chips{{{QStringLiteral("◌"), EventPageTr::tr("not known yet"), ChipTone::Unjudged}}});
        std::vector<std::uint32_t> sources;
        context.timeline.sourcesOf(index, sources);
        page.add(TextStyle::Muted,
                 sources.empty()
                     ? EventPageTr::tr("No source reports this event, so it has no publication date")
                     : notKnownText(context.known, context.known.dates().of(index), context.words));
        return;
    }
    const DateClaim* then = context.known.speaking(event.dates);
    if (then != nullptr && then == speakingClaim(event.dates))
        return;
    const QString day = QString::fromStdString(dayInWords(context.known.day(), context.words));
    page.add(TextStyle::Muted,
             then != nullptr
                 ? EventPageTr::tr("Date known on %1: %2").arg(day, claimWords(*then, context.words))
                 : EventPageTr::tr("No date was known on %1").arg(day));
}

/// All dates of an event with several dates: the one used for the event first, rejected ones last.
void addDates(Page& page, const PageContext& context, const Event& event) {
    if (event.dates.size() < 2)
        return;
    const DateClaim* speaking = speakingClaim(event.dates);
    std::vector<std::size_t> order(event.dates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto place = [&](const DateClaim& claim) {
            return &claim == speaking ? 0 : claim.rank.is(Rank::Deprecated) ? 2 : 1;
        };
        return place(event.dates[a]) < place(event.dates[b]);
    });
    page.add(TextStyle::Heading, EventPageTr::tr("Dates in detail"));
    for (const std::size_t i : order) {
        const DateClaim& claim = event.dates[i];
        const bool known = context.known(claim);
        const QString date = claimWords(claim, context.words);
        const QString basis = claimBasisWords(claim, context.words);
        page.add(CardStart{CardKind::Plain, EventPageTr::tr("A date of the event"),
                           basis.isEmpty() ? date : date + u'\n' + basis, !known, dateCardKey(i)});
        if (!known)
            page.add(TextStyle::Muted,
                     notKnownText(context.known, context.known.dates().of(claim.source), context.words));
        page.add(TextStyle::Headline, date);
        if (&claim == speaking)
            page.add(Chips{{{QStringLiteral("★"), EventPageTr::tr("preferred"), ChipTone::Plain,
                             EventPageTr::tr("This date is used for the event")}}});
        else if (claim.rank.is(Rank::Deprecated))
            page.add(Chips{{{QStringLiteral("✕"), EventPageTr::tr("rejected"), ChipTone::Plain,
                             EventPageTr::tr("This date is kept but considered wrong")}}});
        addExplanation(page, context, claim, dateCardKey(i));
        ButtonRow row;
        if (&claim != speaking)
            row.buttons.push_back({EventPageTr::tr("Prefer this date"), PreferClaim{event.id, i}});
        row.buttons.push_back({EventPageTr::tr("Edit date…"), EditClaim{event.id, i}});
        page.add(std::move(row));
        page.add(CardEnd{});
    }
    page.add(Button{EventPageTr::tr("Add a date…"), EditClaim{event.id, {}}});
}

std::vector<Span> participants(const PageContext& context, const Event& event) {
    std::vector<Span> spans;
    for (const Participation& participation : event.actors) {
        const Actor* actor = context.timeline.find(participation.actor);
        if (actor == nullptr)
            continue;
        if (!spans.empty())
            addWords(spans, QStringLiteral("\n"));
        spans.push_back({shownOnOneLine(actor->name), ShowActor{actor->id}, shownOnOneLine(actor->office)});
        if (!participation.part.empty())
            addWords(spans, EventPageTr::tr(" (%1)", "an actor's part, after the name")
                                .arg(shownOnOneLine(participation.part)));
    }
    return spans;
}

QString figureText(const Figure& figure) {
    const QString best = shownOnOneLine(figure.best, 40);
    const QString low = shownOnOneLine(figure.low, 40);
    const QString high = shownOnOneLine(figure.high, 40);
    QString value = best;
    if (!low.isEmpty() && !high.isEmpty())
        value = best.isEmpty() ? EventPageTr::tr("%1 to %2").arg(low, high)
                               : EventPageTr::tr("%1 (%2 to %3)").arg(best, low, high);
    else if (!low.isEmpty())
        value = best.isEmpty() ? EventPageTr::tr("at least %1").arg(low)
                               : EventPageTr::tr("%1 (at least %2)").arg(best, low);
    else if (!high.isEmpty())
        value = best.isEmpty() ? EventPageTr::tr("at most %1").arg(high)
                               : EventPageTr::tr("%1 (at most %2)").arg(best, high);
    if (figure.approximate.value_or(false))
        value = EventPageTr::tr("about %1").arg(value);
    return figure.unit.empty() ? value
                               : EventPageTr::tr("%1 %2", "a number and its unit")
                                     .arg(value, shownOnOneLine(figure.unit, 60));
}

void addFields(Page& page, const PageContext& context, const Event& event) {
    if (const Place* place = context.timeline.find(event.place))
        page.add(Field{EventPageTr::tr("Place"), {Span{shownOnOneLine(place->name), ShowPlace{place->id}}}});
    if (std::vector<Span> actors = participants(context, event); !actors.empty())
        page.add(Field{EventPageTr::tr("Actors"), std::move(actors)});
    for (const Figure& figure : event.numbers)
        page.add(Field{shownOnOneLine(figure.what, 60), {Span{figureText(figure)}}});
    for (const Link& link : event.links) {
        const auto target = context.timeline.indexOf(link.event.value());
        if (!target)
            continue;
        std::vector<Span> value{{shownOnOneLine(context.timeline.title(*target)), ShowEvent{link.event},
                                 shownOnOneLine(link.note, 190)}};
        if (link.basis.is(Basis::Analyst))
            addWords(value, EventPageTr::tr(" (added by the analyst)"));
        else if (link.basis.is(Basis::Inferred))
            addWords(value, EventPageTr::tr(" (inferred)"));
        page.add(Field{linkTypeText(link.type), std::move(value)});
    }
    if (!event.tags.empty()) {
        QStringList tags;
        for (const std::string& tag : event.tags)
            tags << shownOnOneLine(tag, 60);
        page.add(Field{EventPageTr::tr("Tags"), {Span{cut(tags.join(QStringLiteral(", ")), textLimit)}}});
    }
}

/// The preserved members that came from the file of another program.
void addKept(Page& page, const PageContext& context, const Event& event) {
    constexpr std::size_t fewest = 8;
    const QString key = QStringLiteral("imported");
    const std::vector<PreservedField> fields = keptFields(event.unknown);
    if (fields.empty())
        return;
    page.add(TextStyle::Heading, EventPageTr::tr("Also in the imported file"));
    const std::size_t count = context.whole.contains(key) ? fields.size() : std::min(fewest, fields.size());
    for (std::size_t i = 0; i < count; ++i)
        page.add(Field{fields[i].name, {Span{fields[i].value}}});
    if (count < fields.size())
        page.add(Button{EventPageTr::tr("Show all %1").arg(fields.size()), ShowWhole{key}});
}

} // namespace

Page eventPage(const PageContext& context, EventPosition index) {
    const Event event = context.timeline.event(index);
    Page page;
    page.name = shownOnOneLine(event.title);
    addBackButton(page, context);
    addFileText(page, context, TextStyle::Title, event.title, QStringLiteral("title"));
    if (const DateClaim* claim = speakingClaim(event.dates)) {
        page.add(TextStyle::Headline, claimWords(*claim, context.words));
        if (event.dates.size() == 1)
            addOnlyDate(page, context, event.id, *claim);
        else if (const QString basis = claimBasisWords(*claim, context.words); !basis.isEmpty())
            page.add(TextStyle::Muted, basis);
    }
    addChips(page, context, index, event);
    addKnowledge(page, context, index, event);
    if (!event.summary.empty())
        addFileText(page, context, TextStyle::Body, event.summary, QStringLiteral("summary"));
    addFields(page, context, event);
    if (!event.note.empty()) {
        page.add(TextStyle::Heading, EventPageTr::tr("Note"));
        addFileText(page, context, TextStyle::Muted, event.note, QStringLiteral("note"));
    }
    addDates(page, context, event);
    addKept(page, context, event);
    page.add(TextStyle::Heading, EventPageTr::tr("Who says what"));
    if (context.timeline.statementsAbout(index).empty())
        page.add(TextStyle::Muted, EventPageTr::tr("The timeline contains no statements about this event."));
    else
        addStatementCards(page, context, index);
    page.add(ButtonRow{{{EventPageTr::tr("Add a statement…"), EditStatement{event.id, {}}},
                        {EventPageTr::tr("Add a note of your own…"), WriteNote{event.id, {}}}}});
    return page;
}

} // namespace crisis::ui
