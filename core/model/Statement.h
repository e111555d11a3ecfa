// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/DateClaim.h"

namespace crisis {

/// What a statement is about: exactly one of event and statement is set.
struct Aboutness {
    EventId event;
    StatementId statement;
    Term<Stance> stance;
    std::string unknown;

    friend bool operator==(const Aboutness&, const Aboutness&) = default;
};

/// What somebody is reported to have said.
struct Statement {
    StatementId id;
    Term<StatementKind> kind;
    Term<Standing> standing;
    Term<Likelihood> likelihood; ///< only of a judgement
    Term<Confidence> confidence; ///< the same
    std::string text;            ///< the words between the quotation marks, without the marks
    std::vector<ActorId> speakers;
    std::string speakerOffice; ///< at that time
    std::string venue;
    SourceId source;
    std::optional<int> paragraph;
    std::string prefix, suffix;             ///< W3C TextQuoteSelector
    std::optional<std::int64_t> start, end; ///< code points in the source's copy, [start, end)
    std::vector<DateClaim> dates;
    std::optional<int> credibility; ///< 1 to 6; absent: 6, cannot be judged
    std::string language;           ///< BCP 47
    std::vector<Aboutness> about;
    std::string unknown;

    friend bool operator==(const Statement&, const Statement&) = default;
};

} // namespace crisis
