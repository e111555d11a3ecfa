// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/EvidenceSummary.h"

#include "core/model/evidence/Independence.h"
#include "core/model/evidence/PublicationDates.h"

namespace crisis::model {

namespace {

constexpr std::size_t cannotBeJudged = EvidenceSummary::grades - 1;

void countEvent(const Timeline& timeline, EventPosition index, EvidenceSummary& summary,
                std::vector<std::uint32_t>& sources) {
    sources.clear();
    timeline.sourcesOf(index, sources);
    if (sources.empty())
        summary.withoutSource.push_back(index);
    else if (sources.size() == 1)
        summary.singleSource.push_back(index);
    else if (independentGroups(timeline, sources).size() == 1)
        summary.singleOrigin.push_back(index);
    const DateClaim claim = timeline.date(index);
    if (claim.basis.is(Basis::Inferred))
        summary.inferredDate.push_back(index);
    if (claim.phrase.empty() && !claim.basis.is(Basis::Analyst) && !isUndated(claim))
        summary.withoutPhrase.push_back(index);
}

/// The cell that counts a statement; absent for the analyst's own statements, which have no source.
std::optional<GradeCell> cellOf(const Timeline& timeline, const Statement& statement) {
    if (!statement.origin.is(StatementOrigin::Reported))
        return std::nullopt;
    const int credibility = statement.credibility.value_or(6);
    GradeCell cell;
    cell.credibility =
        credibility >= 1 && credibility <= 6 ? static_cast<std::size_t>(credibility - 1) : cannotBeJudged;
    if (const Source* source = statement.source.empty() ? nullptr : timeline.find(statement.source))
        cell.reliability = reliabilityGrade(*source);
    return cell;
}

void countStatement(const Timeline& timeline, StatementPosition index, EvidenceSummary& summary) {
    const Statement statement = timeline.statement(index);
    const auto cell = cellOf(timeline, statement);
    if (!cell)
        return;
    const bool hasPassage = statement.paragraph || !statement.prefix.empty() || !statement.suffix.empty() ||
                            statement.start.has_value();
    if (!hasPassage)
        summary.withoutPassage.push_back(index);
    if (cell->reliability)
        ++summary.statements[*cell->reliability][*cell->credibility];
    else
        ++summary.statementsWithoutSource;
}

} // namespace

std::size_t reliabilityGrade(const Source& source) {
    const std::string& letter = source.reliability;
    return letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'F'
               ? static_cast<std::size_t>(letter[0] - 'A')
               : cannotBeJudged;
}

std::vector<StatementPosition> statementsGraded(const Timeline& timeline, const GradeCell& cell,
                                                std::size_t most, const std::atomic<bool>& cancel) {
    std::vector<StatementPosition> found;
    for (std::uint32_t i = 0; i < timeline.statementCount() && found.size() < most && !cancel; ++i) {
        const auto own = cellOf(timeline, timeline.statement(StatementPosition{i}));
        if (own && own->reliability == cell.reliability &&
            (!cell.reliability || own->credibility == cell.credibility))
            found.push_back(StatementPosition{i});
    }
    return found;
}

EvidenceSummary summarise(const Timeline& timeline, const std::atomic<bool>& cancel) {
    EvidenceSummary summary;
    for (std::uint32_t i = 0; i < timeline.sources().size(); ++i) {
        const Source& source = timeline.sources()[i];
        ++summary.sourcesByReliability[reliabilityGrade(source)];
        if (!publicationDay(source))
            summary.unpublished.push_back(i);
    }
    std::vector<std::uint32_t> sources;
    for (const EventPosition index : timeline.displayOrder()) {
        if (cancel)
            return summary;
        countEvent(timeline, index, summary, sources);
    }
    for (std::uint32_t i = 0; i < timeline.statementCount() && !cancel; ++i)
        countStatement(timeline, StatementPosition{i}, summary);
    return summary;
}

} // namespace crisis::model
