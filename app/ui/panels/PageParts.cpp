// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageParts.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/TermText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::PageParts)
};

/// A paragraph without a blank costs more than its length to break; no piece is longer than this.
constexpr qsizetype pieceLimit = 2'000;

void addPieces(Page& page, TextStyle style, const QString& text) {
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
            page.add(style, text.mid(begin, end - begin));
        const bool skip = end < text.size() && (text.at(end) == u'\n' || text.at(end) == u' ');
        begin = skip ? end + 1 : end;
    }
}

ChipTone gradeTone(int grade) {
    constexpr std::array tones{ChipTone::Grade1, ChipTone::Grade2, ChipTone::Grade3, ChipTone::Grade4,
                               ChipTone::Grade5};
    return grade >= 1 && grade <= 5 ? tones[static_cast<std::size_t>(grade - 1)] : ChipTone::Unjudged;
}

/// Short enough to stand beside a paragraph's number, and cut between words.
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
    if (marks == Marks::Quotation)
        shownText = Words::tr("“%1”", "a quotation").arg(shownText);
    if (shownText.size() <= pieceLimit)
        page.add(style, shownText);
    else
        addPieces(page, style, shownText);
    if (cutIt)
        page.add(Button{Words::tr("Show all %1 characters").arg(QLocale().toString(whole.size())),
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
            addWords(spans, Words::tr(", ", "between a source and its paragraph"));
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

Entry eventEntry(const PageContext& context, EventIndex event, const QString& note) {
    const Timeline& timeline = context.timeline;
    return {shortClaimWords(timeline.date(event), context.words), shownOnOneLine(timeline.title(event)), note,
            ShowEvent{EventId(timeline.eventId(event))}, !context.known(event)};
}

std::vector<Chip> gradeChips(const Source* source, const std::optional<int>* credibility) {
    std::vector<Chip> chips;
    if (source != nullptr) {
        const QString letter = reliabilityLetter(source->reliability);
        const int grade = letter.size() == 1 && letter.front() >= u'A' && letter.front() <= u'E'
                              ? letter.front().unicode() - u'A' + 1
                              : 0;
        QString toolTip = Words::tr(
            "Reliability of the source, A (completely reliable) to E (unreliable); F: cannot be judged");
        if (!source->reliabilityBasis.empty())
            toolTip = shownOnOneLine(source->reliabilityBasis, 190);
        chips.push_back({letter, reliabilityText(source->reliability), gradeTone(grade), toolTip});
    }
    if (credibility != nullptr)
        chips.push_back(
            {credibilityDigit(*credibility), credibilityText(*credibility),
             gradeTone(credibility->value_or(6)),
             Words::tr("Credibility of the information, 1 (confirmed by other sources) to 5 (improbable); "
                       "6: cannot be judged")});
    return chips;
}

void addFindings(Page& page, const PageContext& context, const AnchorFindings& findings) {
    for (const AnchorFinding& finding : findings) {
        page.add(Chips{{{QStringLiteral("!"), Words::tr("check the date"), ChipTone::Warning}}});
        page.add(TextStyle::Muted, anchorFindingText(finding, context.words));
    }
}

void addBackButton(Page& page, const PageContext& context) {
    if (context.canGoBack)
        page.add(Button{Words::tr("‹ Back"), GoBack{}});
}

} // namespace crisis
