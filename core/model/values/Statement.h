// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// What a statement is about: exactly one of event and statement is set.
struct StatementTarget {
    EventId event;
    StatementId statement;
    VocabularyTerm<Stance> stance;
    std::string unknown;

    friend bool operator==(const StatementTarget&, const StatementTarget&) = default;
};

/// What somebody is reported to have said.
struct Statement {
    StatementId id;
    VocabularyTerm<StatementKind> kind;
    VocabularyTerm<StatementOrigin> origin; ///< member `standing`
    VocabularyTerm<Likelihood> likelihood;  ///< only of a judgement
    VocabularyTerm<Confidence> confidence;  ///< the same
    std::string text;                       ///< the words between the quotation marks, without the marks
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
    std::vector<StatementTarget> about;
    std::string unknown;

    friend bool operator==(const Statement&, const Statement&) = default;
};

} // namespace crisis::model
