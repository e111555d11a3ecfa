// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/Contradictions.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/support/Catch.h"

namespace crisis::test::contradictions_test {
using namespace crisis::model;

using Kind = Contradiction::Kind;

TEST_CASE("rival dates, denials, disputes and contradicting events are found in order of time") {
    TimelineBuilder builder;
    builder.add(datedBy("late", {claim("2030-05-09")}));
    Event early = datedBy("early", {claim("2030-05-01"), claim("2030-05-02"), claim("2030-05-02")});
    Link against;
    against.type = LinkType::Contradicts;
    against.event = EventId("late");
    early.links = {against};
    builder.add(early);
    builder.add(statementAbout("no", "late", Stance::Denies));
    builder.add(statementAbout("well", "late", Stance::Disputes));
    builder.add(statementAbout("yes", "late", Stance::Confirms));
    Statement back = answer("back", "no");
    back.about[0].stance = Stance::Disputes;
    builder.add(back);
    const Timeline timeline = builder.build();
    const auto late = timeline.indexOf("late");
    const auto first = timeline.indexOf("early");
    const auto at = [&](const char* id) { return timeline.statementIndexOf(id); };

    CHECK(contradictions(timeline, goOn) ==
          std::vector<Contradiction>{{Kind::RivalDates, first, {}, {}, {}, 2},
                                     {Kind::ContradictedBy, first, late, {}, {}, 0},
                                     {Kind::Denied, late, {}, {}, at("no"), 0},
                                     {Kind::Disputed, late, {}, {}, at("well"), 0},
                                     {Kind::Disputed, {}, {}, at("no"), at("back"), 0}});
}

TEST_CASE("equal dates and a deprecated one are not a contradiction") {
    TimelineBuilder builder;
    DateClaim wrong = claim("2030-05-04");
    wrong.rank = Rank::Deprecated;
    builder.add(datedBy("e", {claim("2030-05-01"), claim("2030-05-01"), wrong}));
    CHECK(contradictions(builder.build(), goOn).empty());
}

TEST_CASE("a cancelled search stops") {
    TimelineBuilder builder;
    builder.add(datedBy("e", {claim("2030-05-01"), claim("2030-05-02")}));
    const std::atomic<bool> stop{true};
    CHECK(contradictions(builder.build(), stop).empty());
}

} // namespace crisis::test::contradictions_test
