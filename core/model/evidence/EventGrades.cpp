// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/EventGrades.h"

#include "core/model/evidence/EvidenceSummary.h"

#include <algorithm>

namespace crisis::model {

namespace {

constexpr std::size_t mostStatements = 64; // considered per event

} // namespace

std::vector<std::string> gradesOf(const Timeline& timeline, EventPosition event, const AsOfDate& known) {
    std::vector<std::string> grades;
    const auto statements = timeline.statementsAbout(event);
    for (const StatementPosition index : statements.first(std::min(statements.size(), mostStatements))) {
        if (!known(index))
            continue;
        const Statement statement = timeline.statement(index);
        if (!statement.origin.is(StatementOrigin::Reported))
            continue; // the analyst's own statements have no source
        const Source* source = timeline.find(statement.source);
        const int digit = statement.credibility.value_or(6);
        std::string grade{source ? static_cast<char>('A' + reliabilityGrade(*source)) : 'F',
                          static_cast<char>('0' + (digit >= 1 && digit <= 6 ? digit : 6))};
        const auto at = std::lower_bound(grades.begin(), grades.end(), grade);
        if (at == grades.end() || *at != grade)
            grades.insert(at, std::move(grade));
    }
    return grades;
}

bool isOnlyJudged(const Timeline& timeline, EventPosition event) {
    const auto statements = timeline.statementsAbout(event);
    if (statements.empty() || statements.size() > mostStatements)
        return false;
    return std::all_of(statements.begin(), statements.end(), [&timeline](StatementPosition index) {
        return timeline.hasStanding(index) && !timeline.statement(index).origin.is(StatementOrigin::Reported);
    });
}

} // namespace crisis::model
