// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/StatementEvent.h"

namespace crisis {

std::optional<EventIndex> eventBehind(const Timeline& timeline, StatementIndex statement) {
    constexpr int mostAnswers = 100;
    for (int answers = 0; answers < mostAnswers; ++answers) {
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

} // namespace crisis
