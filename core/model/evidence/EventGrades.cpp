// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/EventGrades.h"

#include "core/model/evidence/EvidenceSummary.h"

#include <algorithm>

namespace crisis {

namespace {

constexpr std::size_t mostStatements = 64; // looked at for one event

} // namespace

std::vector<std::string> gradesOf(const Timeline& timeline, EventIndex event, const KnownOn& known) {
    std::vector<std::string> grades;
    const auto statements = timeline.statementsAbout(event);
    for (const StatementIndex index : statements.first(std::min(statements.size(), mostStatements))) {
        if (!known(index))
            continue;
        const Statement statement = timeline.statement(index);
        if (!statement.standing.is(Standing::Reported))
            continue; // the analyst's own stands in no source
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

bool isOnlyJudged(const Timeline& timeline, EventIndex event) {
    const auto statements = timeline.statementsAbout(event);
    if (statements.empty() || statements.size() > mostStatements)
        return false;
    return std::all_of(statements.begin(), statements.end(), [&timeline](StatementIndex index) {
        return timeline.hasStanding(index) && !timeline.statement(index).standing.is(Standing::Reported);
    });
}

} // namespace crisis
