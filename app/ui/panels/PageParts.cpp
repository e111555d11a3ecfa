// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageParts.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/QuotedWords.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace crisis::ui {
namespace {

struct PagePartsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::PageParts)
};

/// Breaking a paragraph without spaces takes more than linear time, so no piece is longer than this.
constexpr qsizetype pieceLimit = 2'000;

/// The spans of a piece of a text, in which the ranges of `quoted` are literal quotations.
std::vector<Span> spansOf(const QString& text, TextRange piece, const std::vector<TextRange>& quoted) {
    std::vector<Span> spans;
    const auto add = [&](qsizetype begin, qsizetype end, bool own) {
        if (begin < end)
            spans.push_back({text.mid(begin, end - begin), {}, {}, own});
    };
    qsizetype at = piece.begin;
    for (const TextRange& range : quoted) {
        const qsizetype begin = std::clamp(range.begin, at, piece.end);
        const qsizetype end = std::clamp(range.end, begin, piece.end);
        add(at, begin, false);
        add(begin, end, true);
        at = end;
    }
    add(at, piece.end, false);
    return spans;
}

void addPieces(Page& page, TextStyle style, const QString& text, const std::vector<TextRange>& quoted) {
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        if (end - begin > pieceLimit) {
            const qsizetype blank = text.lastIndexOf(u' ', begin + pieceLimit);
            end = blank > begin ? blank : begin + pieceLimit;
            if (text.at(end - 1).isHighSurrogate())
                --end;
        }
        if (end > begin)
            page.add(Paragraph{style, spansOf(text, {begin, end}, quoted)});
        const bool skip = end < text.size() && (text.at(end) == u'\n' || text.at(end) == u' ');
        begin = skip ? end + 1 : end;
    }
}

ChipTone gradeTone(int grade) {
    constexpr std::array tones{ChipTone::Grade1, ChipTone::Grade2, ChipTone::Grade3, ChipTone::Grade4,
                               ChipTone::Grade5};
    return grade >= 1 && grade <= 5 ? tones[static_cast<std::size_t>(grade - 1)] : ChipTone::Unjudged;
}

ChipTone reliabilityTone(const QString& letter) {
    const bool isGrade = letter.size() == 1 && letter.front() >= u'A' && letter.front() <= u'E';
    return gradeTone(isGrade ? letter.front().unicode() - u'A' + 1 : 0);
}

/// A title truncated between words, short enough to be followed by a paragraph number.
QString shortTitle(const QString& title) {
    constexpr qsizetype limit = 34;
    if (title.size() <= limit)
        return title;
    const qsizetype blank = title.lastIndexOf(u' ', limit);
    return cut(title, blank > limit / 2 ? blank : limit);
}

} // namespace

void addFileText(Page& page, const PageContext& context, TextStyle style, std::string_view text,
                 const QString& key, Marks marks) {
    const QString whole = shown(text);
    const bool cutIt = whole.size() > textLimit && !context.whole.contains(key);
    QString shownText = cutIt ? cut(whole, textLimit) : whole;
    std::vector<TextRange> quoted;
    if (marks == Marks::Parts)
        quoted = quotedWords(whole);
    if (marks == Marks::Quotation || (marks == Marks::Parts && quoted.empty()))
        shownText = betweenMarks(shownText);
    if (marks == Marks::Parts && quoted.empty())
        quoted.push_back({0, shownText.size()});
    if (shownText.size() <= pieceLimit)
        page.add(Paragraph{style, spansOf(shownText, {0, shownText.size()}, quoted)});
    else
        addPieces(page, style, shownText, quoted);
    if (cutIt)
        page.add(Button{PagePartsTr::tr("Show all %1 characters").arg(QLocale().toString(whole.size())),
                        ShowWhole{key}});
}

std::vector<Span> sourceSpans(const PageContext& context, const SourceId& source,
                              std::optional<int> paragraph) {
    std::vector<Span> spans;
    const Source* found = source.empty() ? nullptr : context.timeline.find(source);
    if (found != nullptr) {
        const QString title = shownOnOneLine(found->title);
        const QString name = found->publisher.empty() ? title : shownOnOneLine(found->publisher);
        spans.push_back({shortTitle(name), ShowSource{source}, title});
    }
    if (paragraph) {
        if (!spans.empty())
            addWords(spans, PagePartsTr::tr(", ", "between a source and its paragraph"));
        addWords(spans, paragraphWords(*paragraph));
    }
    return spans;
}

std::vector<Span> actorSpans(const PageContext& context, const std::vector<ActorId>& actors) {
    std::vector<Span> spans;
    for (const ActorId& id : actors) {
        const Actor* actor = context.timeline.find(id);
        if (actor == nullptr)
            continue;
        if (!spans.empty())
            addWords(spans, QStringLiteral("; "));
        spans.push_back({shownOnOneLine(actor->name), ShowActor{id}, shownOnOneLine(actor->office)});
    }
    return spans;
}

Entry eventEntry(const PageContext& context, EventPosition event, const QString& note) {
    const Timeline& timeline = context.timeline;
    return {shortClaimWords(timeline.date(event), context.words), shownOnOneLine(timeline.title(event)), note,
            ShowEvent{EventId(timeline.eventId(event))}, !context.known(event)};
}

Chip reliabilityChip(const Source& source) {
    const QString letter = reliabilityLetter(source.reliability);
    return {
        letter, reliabilityText(source.reliability), reliabilityTone(letter),
        source.reliabilityBasis.empty()
            ? PagePartsTr::tr(
                  "Reliability of the source, A (completely reliable) to E (unreliable); F: cannot be judged")
            : shownOnOneLine(source.reliabilityBasis, 190)};
}

Chip gradeChip(const Source* source, std::optional<int> credibility) {
    const std::string reliability = source != nullptr ? source->reliability : std::string();
    Chip chip;
    chip.mark = reliabilityLetter(reliability);
    chip.tone = reliabilityTone(chip.mark);
    chip.secondMark = credibilityDigit(credibility);
    chip.secondTone = gradeTone(credibility.value_or(6));
    chip.toolTip = PagePartsTr::tr("Reliability of the source: %1\nCredibility of the information: %2")
                       .arg(reliabilityText(reliability), credibilityText(credibility));
    return chip;
}

void addFindings(Page& page, const PageContext& context, const AnchorFindings& rawDiagnostics) {
    for (const AnchorFinding& finding : rawDiagnostics) {
        page.add(Chips{{{QStringLiteral("!"), PagePartsTr::tr("check the date"), ChipTone::Warning}}});
        page.add(TextStyle::Muted, anchorFindingText(finding, context.words));
    }
}

void addBackButton(Page& page, const PageContext& context) {
    if (context.canGoBack)
        page.add(Button{PagePartsTr::tr("‹ Back"), GoBack{}});
}

} // namespace crisis::ui
