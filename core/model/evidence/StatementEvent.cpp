// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/StatementEvent.h"

namespace crisis::model {

std::optional<EventPosition> eventBehind(const Timeline& timeline, StatementPosition statement) {
    constexpr int mostAnswers = 100;
    for (int answers = 0; answers < mostAnswers; ++answers) {
        std::optional<EventPosition> event;
        std::optional<StatementPosition> answered;
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

} // namespace crisis::model
