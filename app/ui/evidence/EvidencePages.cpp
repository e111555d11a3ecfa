// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidencePages.h"

#include "app/text/Citation.h"
#include "app/text/EvidenceText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/text/SummaryText.h"
#include "core/model/evidence/StatementEvent.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace crisis::ui {
namespace {

struct EvidencePagesTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::EvidencePages)
};

/// The key of the card that shows a contradiction on an event's page.
QString cardOf(const Timeline& timeline, const Contradiction& found) {
    if (found.by)
        return cardKey(StatementId(timeline.statementId(*found.by)));
    if (found.kind != Contradiction::Kind::RivalDates)
        return {};
    const Event event = timeline.event(*found.event);
    return dateCardKey(static_cast<std::size_t>(speakingClaim(event.dates) - event.dates.data()));
}

Entry entryOf(const PageContext& context, const Contradiction& found) {
    const Timeline& timeline = context.timeline;
    Entry entry;
    entry.over = contradictionText(found);
    std::optional<EventPosition> leads = found.event;
    if (found.event)
        entry.title = shownOnOneLine(timeline.title(*found.event));
    if (found.statement) {
        entry.title = shownOnOneLine(timeline.statementText(*found.statement), 120);
        leads = eventBehind(timeline, *found.statement);
    }
    if (found.by)
        entry.note = EvidencePagesTr::tr("by %1").arg(whoSays(timeline, *found.by));
    if (found.other)
        entry.note = shownOnOneLine(timeline.title(*found.other));
    if (leads)
        entry.target = ShowEvent{EventId(timeline.eventId(*leads)), cardOf(timeline, found)};
    return entry;
}

void addSection(Page& page, const PageContext& context, const SummarySection& section) {
    page.add(TextStyle::Heading, countedHeading(section, QLocale()));
    if (section.items.empty())
        page.add(TextStyle::Muted, noneText());
    for (const SummaryItem& item : section.items) {
        if (section.isCount) {
            Field count{item.label, {}};
            if (!item.text.isEmpty())
                count.value = {Span{item.text, item.counted ? Target(ShowCounted{*item.counted}) : Target()}};
            page.add(std::move(count));
            continue;
        }
        Entry entry{item.label, item.text, item.note, {}};
        if (item.event)
            entry.target = ShowEvent{EventId(context.timeline.eventId(*item.event)),
                                     item.statement.empty() ? QString() : cardKey(item.statement)};
        else if (!item.source.empty())
            entry.target = ShowSource{item.source};
        page.add(std::move(entry));
    }
    if (section.total > section.items.size())
        page.add(TextStyle::Muted, moreText(section.total - section.items.size(), QLocale()));
}

class Printer {
public:
    explicit Printer(QTextDocument& document) : cursor_(&document) {}

    void operator()(const Paragraph& block) {
        QString text;
        for (const Span& span : block.spans)
            text += span.text;
        add(text, block.style);
    }
    void operator()(const Field& block) {
        QString text;
        for (const Span& span : block.value)
            text += span.text;
        add(EvidencePagesTr::tr("%1: %2", "a label and its value").arg(block.label, text), TextStyle::Body);
    }
    void operator()(const Chips& block) {
        QStringList words;
        for (const Chip& chip : block.chips)
            words << (chip.mark.isEmpty() ? chip.text : chip.mark + u' ' + chip.text);
        add(words.join(QStringLiteral("  |  ")), TextStyle::Muted);
    }
    void operator()(const Entry& block) {
        add(block.over.isEmpty() ? block.title : block.over + QStringLiteral(" – ") + block.title,
            TextStyle::Body);
        if (!block.note.isEmpty())
            add(block.note, TextStyle::Muted);
    }
    void operator()(const Button&) {} // useless in print
    void operator()(const ButtonRow&) {}
    void operator()(const CardStart&) {}
    void operator()(const CardEnd&) {}
    void operator()(const Separator&) { add({}, TextStyle::Body); }

    void add(const QString& text, TextStyle style) {
        QTextCharFormat letters;
        QTextBlockFormat lines;
        letters.setForeground(Qt::black);
        const bool head = style == TextStyle::Title || style == TextStyle::Heading;
        letters.setFontPointSize(style == TextStyle::Title ? 17 : style == TextStyle::Heading ? 12 : 10);
        letters.setFontWeight(head ? QFont::DemiBold : QFont::Normal);
        lines.setTopMargin(head ? 10 : 2);
        lines.setLeftMargin(style == TextStyle::Muted ? 12 : 0);
        if (!fresh_)
            cursor_.insertBlock();
        fresh_ = false;
        cursor_.setBlockFormat(lines);
        cursor_.setCharFormat(letters);
        cursor_.insertText(text, letters);
    }

private:
    QTextCursor cursor_;
    bool fresh_ = true;
};

} // namespace

Page contradictionsPage(const PageContext& context, const std::vector<Contradiction>& contradictions) {
    Page page;
    page.name = EvidencePagesTr::tr("Contradictions");
    page.add(TextStyle::Title, EvidencePagesTr::tr("Contradictions (%1)").arg(number(contradictions.size())));
    if (contradictions.empty())
        page.add(TextStyle::Muted,
                 EvidencePagesTr::tr("Nothing in this timeline has rival dates or is denied, disputed "
                                     "or contradicted."));
    for (std::size_t i = 0; i < contradictions.size(); ++i) {
        if (i == context.itemLimit) {
            page.add(Button{EvidencePagesTr::tr("Show more"), ShowMore{}});
            break;
        }
        page.add(entryOf(context, contradictions[i]));
    }
    return page;
}

Page summaryPage(const PageContext& context, const EvidenceSummary& summary,
                 const AnchorFindings& rawDiagnostics) {
    const Timeline& timeline = context.timeline;
    Page page;
    page.name = summaryHeading();
    page.add(TextStyle::Overline, page.name);
    page.add(TextStyle::Title, shownOnOneLine(timeline.header().title, 400));
    if (!context.known.isEverything())
        page.add(TextStyle::Headline, asKnownOnText(context.known.day(), context.words));
    for (const SummarySection& section :
         summarySections(timeline, summary, rawDiagnostics, context.words, QLocale(), context.itemLimit))
        addSection(page, context, section);
    return page;
}

Page countedPage(const PageContext& context, const GradeCell& cell) {
    const Timeline& timeline = context.timeline;
    Page page;
    page.name = summaryHeading();
    page.add(Button{EvidencePagesTr::tr("‹ Back"), GoBack{}});
    page.add(TextStyle::Title, cellText(cell));
    if (!cell.credibility && cell.reliability) {
        std::size_t shown = 0;
        for (const Source& source : timeline.sources()) {
            if (reliabilityGrade(source) == *cell.reliability && shown++ < context.itemLimit)
                page.add(Entry{shownOnOneLine(source.publisher),
                               shownOnOneLine(source.title),
                               {},
                               ShowSource{source.id}});
        }
        return page;
    }
    const std::atomic<bool> never{false};
    for (const StatementPosition index : statementsGraded(timeline, cell, context.itemLimit, never)) {
        Entry entry{whoSays(timeline, index), shownOnOneLine(timeline.statementText(index), 160), {}, {}};
        if (const auto event = eventBehind(timeline, index)) {
            entry.note = shownOnOneLine(timeline.title(*event));
            entry.target = ShowEvent{EventId(timeline.eventId(*event)),
                                     cardKey(StatementId(timeline.statementId(index)))};
        }
        page.add(std::move(entry));
    }
    return page;
}

void printPage(const Page& page, const QString& marking, QPagedPaintDevice& device) {
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Noto Sans"), 10));
    Printer printer(document);
    if (!marking.isEmpty())
        printer.add(marking, TextStyle::Heading);
    for (const Block& block : page.blocks)
        std::visit(printer, block);
    if (!marking.isEmpty())
        printer.add(marking, TextStyle::Heading);
    document.print(&device);
}

} // namespace crisis::ui
