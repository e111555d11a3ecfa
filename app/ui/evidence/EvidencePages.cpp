// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidencePages.h"

#include "app/text/Citation.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/TermText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::EvidencePages)
};

constexpr int mostSteps = 100; // from an answer to the event that it is all about

QString number(std::size_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }

/// The event that a statement is about, by way of those that it answers.
std::optional<EventIndex> eventOf(const Timeline& timeline, StatementIndex statement) {
    for (int steps = 0; steps < mostSteps; ++steps) {
        std::optional<EventIndex> event;
        std::optional<StatementIndex> answered;
        timeline.aboutOf(statement, [&](const Timeline::About& about) {
            if (!event && !about.event.empty())
                event = timeline.indexOf(about.event);
            if (!answered && !about.statement.empty())
                answered = timeline.statementIndexOf(about.statement);
        });
        if (event || !answered)
            return event;
        statement = *answered;
    }
    return std::nullopt;
}

QString whoSays(const Timeline& timeline, StatementIndex index) {
    const Statement statement = timeline.statement(index);
    const QString names = speakerNames(timeline, statement);
    const QString source = sourceReference(timeline, statement.source, std::nullopt);
    if (names.isEmpty())
        return source.isEmpty() ? Words::tr("speaker not named") : source;
    return source.isEmpty() ? names : Words::tr("%1 in %2", "a speaker and a source").arg(names, source);
}

Entry entryOf(const PageContext& context, const Contradiction& found) {
    const Timeline& timeline = context.timeline;
    Entry entry;
    entry.over = contradictionText(found);
    std::optional<EventIndex> leads = found.event;
    if (found.event)
        entry.title = shownOnOneLine(timeline.title(*found.event));
    if (found.statement) {
        entry.title = shownOnOneLine(timeline.statementText(*found.statement), 120);
        leads = eventOf(timeline, *found.statement);
    }
    if (found.by)
        entry.note = Words::tr("by %1").arg(whoSays(timeline, *found.by));
    if (found.other)
        entry.note = shownOnOneLine(timeline.title(*found.other));
    if (leads)
        entry.target = ShowEvent{EventId(timeline.eventId(*leads))};
    return entry;
}

void addEvents(Page& page, const PageContext& context, const QString& heading,
               const std::vector<EventIndex>& events) {
    page.add(TextStyle::Heading, Words::tr("%1 (%2)").arg(heading, number(events.size())));
    if (events.empty())
        page.add(TextStyle::Muted, Words::tr("None."));
    for (std::size_t i = 0; i < events.size() && i < context.itemLimit; ++i)
        page.add(eventEntry(context, events[i], {}));
    if (events.size() > context.itemLimit)
        page.add(TextStyle::Muted, Words::tr("… and %1 more").arg(number(events.size() - context.itemLimit)));
}

void addGrades(Page& page, const EvidenceSummary& summary) {
    page.add(TextStyle::Heading, Words::tr("Sources by reliability"));
    constexpr const char* letters[] = {"A", "B", "C", "D", "E", "F"};
    for (std::size_t i = 0; i < EvidenceSummary::grades; ++i) {
        if (summary.sourcesByReliability[i] > 0)
            page.add(Field{Words::tr("%1 sources").arg(number(summary.sourcesByReliability[i])),
                           {Span{Words::tr("%1, %2", "a grade and its word")
                                     .arg(QLatin1String(letters[i]), reliabilityText(letters[i]))}}});
    }
    page.add(TextStyle::Heading, Words::tr("Statements by both grades"));
    for (std::size_t row = 0; row < EvidenceSummary::grades; ++row) {
        for (std::size_t column = 0; column < EvidenceSummary::grades; ++column) {
            if (const std::uint32_t count = summary.statements[row][column]; count > 0) {
                const auto digit = static_cast<int>(column) + 1;
                page.add(Field{Words::tr("%1 statements").arg(number(count)),
                               {Span{Words::tr("%1%2: %3, %4", "two grades and their words")
                                         .arg(QLatin1String(letters[row]), QString::number(digit),
                                              reliabilityText(letters[row]), credibilityText(digit))}}});
            }
        }
    }
    if (summary.statementsWithoutSource > 0)
        page.add(Field{Words::tr("%1 statements").arg(number(summary.statementsWithoutSource)),
                       {Span{Words::tr("without a source")}}});
}

/// Where a finding is, as what a click leads to.
Entry findingEntry(const PageContext& context, const AnchorFinding& finding) {
    Entry entry;
    entry.over = Words::tr("check the date");
    entry.title = anchorFindingText(finding, context.words);
    entry.note = sourceReference(context.timeline, finding.source, std::nullopt);
    if (!finding.event.empty())
        entry.target = ShowEvent{finding.event};
    else if (!finding.source.empty())
        entry.target = ShowSource{finding.source};
    return entry;
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
        add(Words::tr("%1: %2", "a label and its value").arg(block.label, text), TextStyle::Body);
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
    void operator()(const Button&) {} // nothing can be pressed on paper
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
    page.name = Words::tr("Contradictions");
    page.add(TextStyle::Title, Words::tr("Contradictions (%1)").arg(number(contradictions.size())));
    if (contradictions.empty())
        page.add(TextStyle::Muted,
                 Words::tr("Nothing in this timeline has rival dates or is denied, disputed "
                           "or contradicted."));
    for (std::size_t i = 0; i < contradictions.size(); ++i) {
        if (i == context.itemLimit) {
            page.add(Button{Words::tr("Show more"), ShowMore{}});
            break;
        }
        page.add(entryOf(context, contradictions[i]));
    }
    return page;
}

Page summaryPage(const PageContext& context, const EvidenceSummary& summary, const AnchorFindings& findings) {
    const Timeline& timeline = context.timeline;
    Page page;
    page.name = Words::tr("Source summary");
    page.add(TextStyle::Overline, Words::tr("Source summary"));
    page.add(TextStyle::Title, shownOnOneLine(timeline.header().title, 400));
    if (!context.known.isEverything())
        page.add(TextStyle::Headline, asKnownOnText(context.known.day(), context.words));
    page.add(Field{Words::tr("Events"), {Span{number(timeline.eventCount())}}});
    page.add(Field{Words::tr("Statements"), {Span{number(timeline.statementCount())}}});
    page.add(Field{Words::tr("Sources"), {Span{number(timeline.sources().size())}}});
    addGrades(page, summary);
    addEvents(page, context, Words::tr("Events from one source only"), summary.singleSource);
    addEvents(page, context, Words::tr("Events from several sources with one origin"), summary.singleOrigin);
    addEvents(page, context, Words::tr("Events without a source"), summary.withoutSource);
    addEvents(page, context, Words::tr("Inferred dates"), summary.inferredDate);
    addEvents(page, context, Words::tr("Dates without a phrase"), summary.withoutPhrase);
    page.add(TextStyle::Heading,
             Words::tr("Statements without a passage (%1)").arg(number(summary.withoutPassage.size())));
    if (summary.withoutPassage.empty())
        page.add(TextStyle::Muted, Words::tr("None."));
    for (std::size_t i = 0; i < summary.withoutPassage.size() && i < context.itemLimit; ++i) {
        const StatementIndex index = summary.withoutPassage[i];
        Entry entry{{}, shownOnOneLine(timeline.statementText(index), 120), whoSays(timeline, index), {}};
        if (const auto event = eventOf(timeline, index))
            entry.target = ShowEvent{EventId(timeline.eventId(*event))};
        page.add(std::move(entry));
    }
    page.add(TextStyle::Heading,
             Words::tr("Sources without a day of publication (%1)").arg(number(summary.unpublished.size())));
    if (summary.unpublished.empty())
        page.add(TextStyle::Muted, Words::tr("None."));
    for (std::size_t i = 0; i < summary.unpublished.size() && i < context.itemLimit; ++i) {
        const Source& source = timeline.sources()[summary.unpublished[i]];
        page.add(
            Entry{{}, shownOnOneLine(source.title), shownOnOneLine(source.publisher), ShowSource{source.id}});
    }
    page.add(TextStyle::Heading, Words::tr("Dates to check (%1)").arg(number(findings.size())));
    if (findings.empty())
        page.add(TextStyle::Muted, Words::tr("None."));
    for (std::size_t i = 0; i < findings.size() && i < context.itemLimit; ++i)
        page.add(findingEntry(context, findings[i]));
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

} // namespace crisis
