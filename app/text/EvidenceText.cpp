// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/EvidenceText.h"

#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "core/model/evidence/EventGrades.h"
#include "core/time/Civil.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace crisis::text {
namespace {

struct EvidenceTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::EvidenceText)
};

QString dayText(std::int64_t day, const DateStrings& words) {
    return QString::fromStdString(dayInWords(day, words));
}

QString dateText(const std::optional<Date>& date, const DateStrings& words) {
    if (!date)
        return {};
    const auto& bounds = date->bounds();
    const bool oneDay =
        bounds.earliestStart && bounds.latestEnd && bounds.earliestStart->day == bounds.latestEnd->day;
    return QString::fromStdString(oneDay ? dayWithWeekday(bounds.earliestStart->day, words)
                                         : inWords(*date, words));
}

} // namespace

QString anchorFindingText(const AnchorFinding& finding, const DateStrings& words) {
    const QString phrase = isolated(shownOnOneLine(finding.phrase, 80));
    const QString other = dateText(finding.other, words);
    switch (finding.doubt) {
    case AnchorDoubt::ShownOnPage:
        return EvidenceTextTr::tr("The page shows %1, but the days in the text are counted from %2.")
            .arg(other, dateText(finding.anchor, words));
    case AnchorDoubt::OtherAnchor:
        return phrase.isEmpty()
                   ? EvidenceTextTr::tr("Counted from %1, but the days in the source are counted from %2.")
                         .arg(other, dateText(finding.anchor, words))
                   : EvidenceTextTr::tr("“%1” was counted from %2, but the days in the source are "
                                        "counted from %3.")
                         .arg(phrase, other, dateText(finding.anchor, words));
    case AnchorDoubt::Weekday: {
        const QString named =
            QString::fromStdString(words.weekdays[static_cast<std::size_t>(finding.weekday - 1)]);
        return EvidenceTextTr::tr("“%1” names a %2, but that day is a %3.").arg(phrase, named, other);
    }
    }
    return {};
}

QString thinConfirmationText(const Support& support) {
    if (support.sources == 0)
        return EvidenceTextTr::tr("“Confirmed” needs two independent sources; there is none.");
    if (support.sources == 1)
        return EvidenceTextTr::tr("“Confirmed” needs two independent sources; there is only one.");
    return EvidenceTextTr::tr(
               "“Confirmed” needs two independent sources; the %1 sources here share one origin.")
        .arg(number(support.sources));
}

QString datesChipText(std::uint32_t dates) { return EvidenceTextTr::tr("%1 dates").arg(number(dates)); }

QString evidenceSigns(const Timeline& timeline, EventPosition event, const AsOfDate& known) {
    QStringList signs;
    if (!known(event))
        signs << EvidenceTextTr::tr("not known yet");
    if (timeline.hasRivalDates(event)) {
        if (const std::uint32_t dates = differentDates(timeline.event(event), known); dates > 1)
            signs << datesChipText(dates);
    }
    if (isDisputed(timeline, event, known))
        signs << EvidenceTextTr::tr("denied or disputed");
    if (isOnlyJudged(timeline, event))
        signs << EvidenceTextTr::tr("analyst’s own assessment");
    QStringList grades;
    for (const std::string& grade : gradesOf(timeline, event, known)) {
        if (grade != "F6") // not judged, not worth showing
            grades << QString::fromStdString(grade);
    }
    if (grades.size() == 1)
        signs << EvidenceTextTr::tr("grade %1").arg(grades.front());
    else if (!grades.isEmpty())
        signs << EvidenceTextTr::tr("grades %1").arg(grades.join(EvidenceTextTr::tr(", ", "between grades")));
    return signs.join(EvidenceTextTr::tr("; ", "between signs"));
}

QString contradictionText(const Contradiction& contradiction) {
    switch (contradiction.kind) {
    case Contradiction::Kind::RivalDates:
        return datesChipText(contradiction.dates);
    case Contradiction::Kind::Denied:
        return EvidenceTextTr::tr("denied");
    case Contradiction::Kind::Disputed:
        return EvidenceTextTr::tr("disputed");
    case Contradiction::Kind::ContradictedBy:
        return EvidenceTextTr::tr("contradicts another event");
    }
    return {};
}

QString natureText(const Statement& statement) {
    if (statement.origin.is(StatementOrigin::Reported))
        return statementKindText(statement.kind);
    QStringList parts{standingText(statement.origin)};
    if (const QString likelihood = likelihoodText(statement.likelihood); !likelihood.isEmpty())
        parts << likelihood;
    if (const QString confidence = confidenceText(statement.confidence); !confidence.isEmpty())
        parts << EvidenceTextTr::tr("confidence: %1").arg(confidence);
    return parts.join(EvidenceTextTr::tr(", ", "between the parts of a judgement"));
}

QString standingText(const VocabularyTerm<StatementOrigin>& standing) {
    if (!standing.known())
        return shownOnOneLine(standing.word(), 60);
    switch (*standing.known()) {
    case StatementOrigin::Reported:
        return EvidenceTextTr::tr("reported");
    case StatementOrigin::Assumption:
        return EvidenceTextTr::tr("assumption of the analyst");
    case StatementOrigin::Judgement:
        return EvidenceTextTr::tr("judgement of the analyst");
    }
    return {};
}

QString likelihoodText(const VocabularyTerm<Likelihood>& likelihood) {
    if (!likelihood.known())
        return shownOnOneLine(likelihood.word(), 60);
    switch (*likelihood.known()) {
    case Likelihood::Unsaid:
        return {};
    case Likelihood::AlmostNoChance:
        return EvidenceTextTr::tr("almost no chance");
    case Likelihood::VeryUnlikely:
        return EvidenceTextTr::tr("very unlikely");
    case Likelihood::Unlikely:
        return EvidenceTextTr::tr("unlikely");
    case Likelihood::RoughlyEvenChance:
        return EvidenceTextTr::tr("roughly even chance");
    case Likelihood::Likely:
        return EvidenceTextTr::tr("likely");
    case Likelihood::VeryLikely:
        return EvidenceTextTr::tr("very likely");
    case Likelihood::AlmostCertain:
        return EvidenceTextTr::tr("almost certain");
    }
    return {};
}

QString confidenceText(const VocabularyTerm<Confidence>& confidence) {
    if (!confidence.known())
        return shownOnOneLine(confidence.word(), 60);
    switch (*confidence.known()) {
    case Confidence::Unsaid:
        return {};
    case Confidence::High:
        return EvidenceTextTr::tr("high");
    case Confidence::Moderate:
        return EvidenceTextTr::tr("moderate");
    case Confidence::Low:
        return EvidenceTextTr::tr("low");
    }
    return {};
}

QString notKnownText(const AsOfDate& known, std::optional<std::int64_t> day, const DateStrings& words) {
    return day ? EvidenceTextTr::tr("Not known on %1; published on %2")
                     .arg(dayText(known.day(), words), dayText(*day, words))
               : EvidenceTextTr::tr("It is not known when this was published");
}

QString knowledgeText(const AsOfDate& known, const DateStrings& words) {
    const PublicationDates& dates = known.dates();
    const auto sources = static_cast<std::uint32_t>(dates.timeline().sources().size());
    if (dates.days().empty())
        return sources == 0 ? EvidenceTextTr::tr("This timeline has no sources.")
                            : EvidenceTextTr::tr("No source has a publication date.");
    if (known.day() < dates.days().front())
        return EvidenceTextTr::tr("No source had been published by then; the first was published on %1.")
            .arg(dayText(dates.days().front(), words));
    return EvidenceTextTr::tr("Known then: %1 of %2 events, from %3 of %4 sources.")
        .arg(number(dates.eventsKnownOn(known.day())), number(dates.timeline().eventCount()),
             number(dates.sourcesKnownOn(known.day())), number(sources));
}

QString asKnownOnText(std::int64_t day, const DateStrings& words) {
    return EvidenceTextTr::tr("as known on %1").arg(dayText(day, words));
}

QString quoteFitText(const QuoteMatch& match) {
    switch (match.fit) {
    case QuoteFit::Exact:
        return match.candidates == 0 ? EvidenceTextTr::tr("found")
                                     : EvidenceTextTr::tr("found; the text occurs more than once");
    case QuoteFit::Position:
        return EvidenceTextTr::tr("found by its position");
    case QuoteFit::Moved:
        return EvidenceTextTr::tr("moved or changed");
    case QuoteFit::NotFound:
        return EvidenceTextTr::tr("not found");
    }
    return {};
}

} // namespace crisis::text
