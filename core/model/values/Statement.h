// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// The target of a statement, an item of `about` in the file: exactly one of event and statement is set.
struct StatementTarget {
    EventId event;
    StatementId statement;
    VocabularyTerm<Stance> stance;
    std::string unknown;

    friend bool operator==(const StatementTarget&, const StatementTarget&) = default;
};

/// Something that was said or written, or an assumption or judgement of the analyst.
struct Statement {
    StatementId id;
    VocabularyTerm<StatementKind> kind;
    VocabularyTerm<StatementOrigin> origin; ///< member `standing`
    VocabularyTerm<Likelihood> likelihood;  ///< only for a judgement
    VocabularyTerm<Confidence> confidence;  ///< only for a judgement
    std::string text;                       ///< the quoted text without its quotation marks
    std::vector<ActorId> speakers;
    std::string speakerOffice; ///< at the time of the statement
    std::string venue;
    SourceId source;
    std::optional<int> paragraph;
    std::string prefix, suffix;             ///< text around the quote (W3C TextQuoteSelector)
    std::optional<std::int64_t> start, end; ///< code points in the local copy of the source, [start, end)
    std::vector<DateClaim> dates;
    std::optional<int> credibility; ///< 1 to 6; absent means 6: cannot be judged
    std::string language;           ///< BCP 47
    std::vector<StatementTarget> about;
    std::string unknown;

    friend bool operator==(const Statement&, const Statement&) = default;
};

} // namespace crisis::model
