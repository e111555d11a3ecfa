// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/EvidenceSummary.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/support/Catch.h"

namespace crisis::test::evidence_summary_test {
using namespace crisis::model;

namespace {

Timeline sample() {
    TimelineBuilder builder;
    Source good = published("good", "2030-05-03");
    good.reliability = "B";
    Source copy = source("copy");
    copy.reliability = "B";
    copy.derivedFrom = {SourceId("good")};
    builder.sources() = {good, copy, source("unjudged")};
    DateClaim inferred = claimOf("good", "2030-05-01");
    inferred.basis = Basis::Inferred;
    DateClaim phrased = claimOf("unjudged", "2030-05-02");
    phrased.phrase = "on Thursday";
    DateClaim own = claim("2030-05-03");
    own.basis = Basis::Analyst;
    builder.add(datedBy("one", {inferred}));
    builder.add(datedBy("copied", {claimOf("good", "2030-05-01")}));
    builder.add(datedBy("two", {phrased}));
    builder.add(datedBy("none", {own}));
    Statement copied = said("q1", "copied", "copy");
    copied.credibility = 2;
    copied.paragraph = 0;
    Statement second = said("q2", "two", "good");
    second.suffix = "he said";
    Statement loose = statementAbout("q3", "two");
    for (const Statement& statement : {copied, second, loose})
        builder.add(statement);
    return builder.build();
}

} // namespace

TEST_CASE("sources and statements are counted by both grades, never averaged") {
    const EvidenceSummary summary = summarise(sample(), goOn);
    CHECK(summary.sourcesByReliability == std::array<std::uint32_t, 6>{0, 2, 0, 0, 0, 1});
    CHECK(summary.statements[1][1] == 1);
    CHECK(summary.statements[1][5] == 1);
    CHECK(summary.statementsWithoutSource == 1);
}

TEST_CASE("events are listed by missing evidence") {
    const Timeline timeline = sample();
    const EvidenceSummary summary = summarise(timeline, goOn);
    const auto list = [&](std::initializer_list<const char*> ids) {
        std::vector<EventPosition> events;
        for (const char* id : ids)
            events.push_back(*timeline.indexOf(id));
        return events;
    };
    CHECK(summary.withoutSource == list({"none"}));
    CHECK(summary.singleSource == list({"one"}));
    CHECK(summary.singleOrigin == list({"copied"}));
    CHECK(summary.inferredDate == list({"one"}));
    CHECK(summary.withoutPhrase == list({"copied", "one"}));
}

TEST_CASE("statements without a passage and sources without a day of publication are listed") {
    const Timeline timeline = sample();
    const EvidenceSummary summary = summarise(timeline, goOn);
    CHECK(summary.withoutPassage == std::vector{*timeline.statementIndexOf("q3")});
    CHECK(summary.unpublished == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("the statements of a count can be listed") {
    const Timeline timeline = sample();
    const auto ids = [&](const GradeCell& cell, std::size_t most = 10) {
        std::vector<std::string> found;
        for (const StatementPosition index : statementsGraded(timeline, cell, most, goOn))
            found.emplace_back(timeline.statementId(index));
        return found;
    };
    CHECK(ids({1, 1}) == std::vector<std::string>{"q1"});
    CHECK(ids({1, 5}) == std::vector<std::string>{"q2"});
    CHECK(ids({5, 5}).empty());
    CHECK(ids({}) == std::vector<std::string>{"q3"});
    CHECK(ids({1, 1}, 0).empty());
}

} // namespace crisis::test::evidence_summary_test
