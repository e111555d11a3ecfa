// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/layout/Fixtures.h"

namespace crisis::test {

inline DateClaim dated(const char* on, const char* source, VocabularyTerm<Rank> rank = {}) {
    DateClaim claim;
    claim.date = Date::parse(on).value();
    claim.source = SourceId(source);
    claim.rank = rank;
    return claim;
}

inline Source published(const char* id, const char* on) {
    Source source;
    source.id = SourceId(id);
    source.title = id;
    source.dates = {dated(on, "")};
    source.dates[0].role = SourceDateRole::Published;
    return source;
}

/// "raid" is reported by a wire on the 3rd and re-dated by a paper on the 9th; "talk" is only in the paper;
/// "guess" is the analyst's own.
inline Timeline raid() {
    TimelineBuilder builder;
    builder.sources() = {published("wire", "2030-05-03"), published("paper", "2030-05-09")};
    Event raid;
    raid.id = EventId("raid");
    raid.title = "Raid";
    raid.dates = {dated("2030-05-02", "wire"), dated("2030-05-06", "paper", Rank::Preferred),
                  dated("2030-04-29", "paper", Rank::Deprecated), dated("2030-06-20", "paper")};
    Event talk;
    talk.id = EventId("talk");
    talk.title = "Talk";
    talk.dates = {dated("2030-05-05", "paper")};
    Event guess;
    guess.id = EventId("guess");
    guess.title = "Guess";
    guess.dates = {dated("2030-05-08", "")};
    for (const Event& event : {raid, talk, guess})
        builder.add(event);
    Statement own;
    own.id = StatementId("own");
    own.text = "It will happen.";
    own.origin = StatementOrigin::Judgement;
    own.about = {{EventId("guess"), {}, {}, {}}};
    builder.add(own);
    Statement denial;
    denial.id = StatementId("denial");
    denial.text = "There was no raid.";
    denial.source = SourceId("paper");
    denial.about = {{EventId("raid"), {}, Stance::Denies, {}}};
    builder.add(denial);
    Period ferry;
    ferry.id = PeriodId("ferry");
    ferry.title = "Ferry";
    ferry.dates = {dated("2030-05-04/2030-05-08", "paper")};
    builder.periods() = {ferry};
    return builder.build();
}

} // namespace crisis::test
