// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/SummaryText.h"

#include "app/text/Citation.h"
#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "core/model/evidence/StatementEvent.h"

#include <QCoreApplication>

#include <algorithm>

namespace crisis::text {

namespace {

struct SummaryTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::SummaryText)
};

constexpr const char* letters[] = {"A", "B", "C", "D", "E", "F"};
constexpr qsizetype longestText = 400;

/// Formats counts for a locale.
class Counts {
public:
    explicit Counts(const QLocale& locale) : locale_(locale) {}

    [[nodiscard]] QString events(std::size_t n) const {
        return n == 1 ? SummaryTextTr::tr("1 event")
                      : SummaryTextTr::tr("%1 events", nullptr, pluralCount(n)).arg(digits(n));
    }
    [[nodiscard]] QString sources(std::size_t n) const {
        return n == 1 ? SummaryTextTr::tr("1 source")
                      : SummaryTextTr::tr("%1 sources", nullptr, pluralCount(n)).arg(digits(n));
    }
    [[nodiscard]] QString statements(std::size_t n) const {
        return n == 1 ? SummaryTextTr::tr("1 statement")
                      : SummaryTextTr::tr("%1 statements", nullptr, pluralCount(n)).arg(digits(n));
    }

private:
    [[nodiscard]] QString digits(std::size_t n) const { return locale_.toString(static_cast<qulonglong>(n)); }

    const QLocale& locale_;
};

void add(SummarySection& section, SummaryItem item) {
    section.items.push_back(std::move(item));
    section.total = section.items.size();
}

SummaryItem counted(const QString& count, const GradeCell& cell) {
    return {count, cellText(cell), {}, std::nullopt, {}, {}, cell};
}

SummarySection whole(const Timeline& timeline, const Counts& counts) {
    SummarySection section{SummaryTextTr::tr("Totals"), {}, 0, true};
    add(section, {counts.events(timeline.eventCount()), {}, {}});
    add(section, {counts.statements(timeline.statementCount()), {}, {}});
    add(section, {counts.sources(timeline.sources().size()), {}, {}});
    return section;
}

SummarySection reliabilities(const EvidenceSummary& summary, const Counts& counts) {
    SummarySection section{SummaryTextTr::tr("Sources by reliability"), {}, 0, true};
    for (std::size_t i = 0; i < EvidenceSummary::grades; ++i) {
        if (const std::uint32_t count = summary.sourcesByReliability[i]; count > 0)
            add(section, counted(counts.sources(count), {i, std::nullopt}));
    }
    return section;
}

SummarySection grades(const EvidenceSummary& summary, const Counts& counts) {
    SummarySection section{SummaryTextTr::tr("Statements by grade"), {}, 0, true};
    for (std::size_t row = 0; row < EvidenceSummary::grades; ++row) {
        for (std::size_t column = 0; column < EvidenceSummary::grades; ++column) {
            if (const std::uint32_t count = summary.statements[row][column]; count > 0)
                add(section, counted(counts.statements(count), {row, column}));
        }
    }
    if (summary.statementsWithoutSource > 0)
        add(section, counted(counts.statements(summary.statementsWithoutSource), {}));
    return section;
}

std::optional<EventPosition> eventOf(const Timeline& timeline, const AnchorFinding& found) {
    if (!found.event.empty())
        return timeline.indexOf(found.event.value());
    const auto statement =
        found.statement.empty() ? std::nullopt : timeline.statementIndexOf(found.statement.value());
    return statement ? eventBehind(timeline, *statement) : std::nullopt;
}

template <typename Things, typename ToItem>
SummarySection listed(const QString& heading, const Things& things, std::size_t most, ToItem&& toItem) {
    SummarySection section{heading, {}, things.size(), false};
    for (std::size_t i = 0; i < things.size() && i < most; ++i)
        section.items.push_back(toItem(things[i]));
    return section;
}

} // namespace

std::vector<SummarySection> summarySections(const Timeline& timeline, const EvidenceSummary& summary,
                                            const AnchorFindings& rawDiagnostics, const DateStrings& words,
                                            const QLocale& locale, std::size_t most) {
    const Counts counts(locale);
    const auto event = [&](EventPosition index) {
        return SummaryItem{shortClaimWords(timeline.date(index), words),
                           shownOnOneLine(timeline.title(index), longestText),
                           {},
                           index};
    };
    const auto statement = [&](StatementPosition index) {
        return SummaryItem{{},
                           shownOnOneLine(timeline.statementText(index), 120),
                           whoSays(timeline, index),
                           eventBehind(timeline, index),
                           {},
                           StatementId(timeline.statementId(index))};
    };
    const auto source = [&](std::uint32_t position) {
        const Source& found = timeline.sources()[position];
        return SummaryItem{{},
                           shownOnOneLine(found.title, longestText),
                           shownOnOneLine(found.publisher, longestText),
                           {},
                           found.id};
    };
    const auto finding = [&](const AnchorFinding& found) {
        return SummaryItem{SummaryTextTr::tr("check the date"),
                           anchorFindingText(found, words),
                           sourceReference(timeline, found.source, std::nullopt),
                           eventOf(timeline, found),
                           found.source,
                           found.statement};
    };
    return {
        whole(timeline, counts),
        reliabilities(summary, counts),
        grades(summary, counts),
        listed(SummaryTextTr::tr("Events from one source only"), summary.singleSource, most, event),
        listed(SummaryTextTr::tr("Events from several sources with one origin"), summary.singleOrigin, most,
               event),
        listed(SummaryTextTr::tr("Events without a source"), summary.withoutSource, most, event),
        listed(SummaryTextTr::tr("Inferred dates"), summary.inferredDate, most, event),
        listed(SummaryTextTr::tr("Dates without a phrase"), summary.withoutPhrase, most, event),
        listed(SummaryTextTr::tr("Statements without a passage"), summary.withoutPassage, most, statement),
        listed(SummaryTextTr::tr("Sources without a publication date"), summary.unpublished, most, source),
        listed(SummaryTextTr::tr("Dates to check"), rawDiagnostics, most, finding)};
}

QString cellText(const GradeCell& cell) {
    if (!cell.reliability)
        return SummaryTextTr::tr("without a source");
    const char* letter = letters[*cell.reliability];
    if (!cell.credibility)
        return SummaryTextTr::tr("%1, %2", "a grade and its word")
            .arg(QLatin1String(letter), reliabilityText(letter));
    const int digit = static_cast<int>(*cell.credibility) + 1;
    return SummaryTextTr::tr("%1%2: %3, %4", "two grades and their words")
        .arg(QLatin1String(letter), QString::number(digit), reliabilityText(letter), credibilityText(digit));
}

QString summaryHeading() { return SummaryTextTr::tr("Source summary"); }

QString noneText() { return SummaryTextTr::tr("None."); }

QString moreText(std::size_t count, const QLocale& locale) {
    return SummaryTextTr::tr("… and %1 more", nullptr, pluralCount(count))
        .arg(locale.toString(static_cast<qulonglong>(count)));
}

QString countedHeading(const SummarySection& section, const QLocale& locale) {
    return section.isCount
               ? section.heading
               : SummaryTextTr::tr("%1 (%2)", "a heading and how many there are")
                     .arg(section.heading, locale.toString(static_cast<qulonglong>(section.total)));
}

} // namespace crisis::text
