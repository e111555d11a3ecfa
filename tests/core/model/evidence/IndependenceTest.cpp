// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/Independence.h"
#include "tests/core/model/evidence/Evidence.h"
#include "tests/support/Catch.h"

namespace crisis::test::independence_test {
using namespace crisis::model;

namespace {

Source drawnFrom(const char* id, std::initializer_list<const char*> origins) {
    Source made = source(id);
    for (const char* origin : origins)
        made.derivedFrom.push_back(SourceId(origin));
    return made;
}

/// Five outlets that copy one wire, an independent reporter, and a reader of both.
TimelineBuilder outlets() {
    TimelineBuilder builder;
    builder.sources() = {source("wire"),
                         drawnFrom("o1", {"wire"}),
                         drawnFrom("o2", {"wire"}),
                         drawnFrom("o3", {"o2"}),
                         drawnFrom("o4", {"wire"}),
                         drawnFrom("o5", {"o3"}),
                         source("reporter"),
                         drawnFrom("reader", {"o1", "reporter"})};
    builder.add(datedBy("raid", {claim("2030-05-02")}));
    return builder;
}

Statement confirmed(const char* id, const char* sourceId, VocabularyTerm<Stance> stance = {}) {
    Statement made = said(id, "raid", sourceId, stance);
    made.credibility = 1;
    return made;
}

} // namespace

TEST_CASE("outlets that copy one wire directly or indirectly count as one") {
    const Timeline timeline = outlets().build();
    const std::vector<std::uint32_t> copies{1, 2, 3, 4, 5};
    CHECK(independentGroups(timeline, copies).size() == 1);
    CHECK(independentGroups(timeline, copies)[0] == copies);
    CHECK(independentGroups(timeline, std::vector<std::uint32_t>{1, 6}).size() == 2);
    CHECK(independentGroups(timeline, std::vector<std::uint32_t>{0, 5}).size() == 1);
    // A source derived from both connects them.
    CHECK(independentGroups(timeline, std::vector<std::uint32_t>{1, 6, 7}).size() == 1);
    CHECK(independentGroups(timeline, std::vector<std::uint32_t>{}).empty());
}

TEST_CASE("information is not confirmed by five copies of one wire") {
    TimelineBuilder builder = outlets();
    for (const char* outlet : {"o1", "o2", "o3", "o4"})
        builder.add(said(outlet, "raid", outlet));
    builder.add(confirmed("s", "o5"));
    const Timeline timeline = builder.build();
    CHECK(thinConfirmation(timeline, *timeline.statement(StatementId("s"))) == Support{5, 1});
}

TEST_CASE("two independent sources confirm") {
    TimelineBuilder builder = outlets();
    builder.add(said("own", "raid", "reporter", Stance::Confirms));
    builder.add(confirmed("s", "o5"));
    const Timeline timeline = builder.build();
    CHECK_FALSE(thinConfirmation(timeline, *timeline.statement(StatementId("s"))));
}

TEST_CASE("a denial does not confirm a report, but confirms another denial") {
    TimelineBuilder builder = outlets();
    builder.add(said("no", "raid", "reporter", Stance::Denies));
    builder.add(confirmed("s", "o5"));
    builder.add(confirmed("denial", "o1", Stance::Disputes));
    const Timeline timeline = builder.build();
    CHECK(thinConfirmation(timeline, *timeline.statement(StatementId("s"))) == Support{1, 1});
    CHECK_FALSE(thinConfirmation(timeline, *timeline.statement(StatementId("denial"))));
}

TEST_CASE("only credibility 1 requires two sources") {
    TimelineBuilder builder = outlets();
    Statement probable = said("s", "raid", "o1");
    probable.credibility = 2;
    builder.add(probable);
    const Timeline timeline = builder.build();
    CHECK_FALSE(thinConfirmation(timeline, *timeline.statement(StatementId("s"))));
}

TEST_CASE("a statement about several events is confirmed only as well as the least supported one") {
    TimelineBuilder builder = outlets();
    builder.add(datedBy("talk", {claim("2030-05-03")}));
    builder.add(said("own", "raid", "reporter"));
    Statement both = confirmed("s", "o1");
    both.about.push_back(said("x", "talk", "o1").about[0]);
    builder.add(both);
    const Timeline timeline = builder.build();
    CHECK(thinConfirmation(timeline, *timeline.statement(StatementId("s"))) == Support{1, 1});
}

TEST_CASE("a source that dates an event is for it") {
    TimelineBuilder builder = outlets();
    builder.add(datedBy("talk", {claimOf("reporter", "2030-05-03"), claimOf("o1", "2030-05-04")}));
    const Timeline timeline = builder.build();
    CHECK(supportFor(timeline, *timeline.indexOf("talk"), Side::For) == Support{2, 2});
    CHECK(supportFor(timeline, *timeline.indexOf("talk"), Side::Against) == Support{0, 0});
}

TEST_CASE("an answer confirms a statement") {
    TimelineBuilder builder = outlets();
    builder.add(said("first", "raid", "wire"));
    Statement second = answer("second", "first");
    second.about[0].stance = Stance::Confirms;
    second.source = SourceId("reporter");
    second.credibility = 1;
    builder.add(second);
    const Timeline timeline = builder.build();
    CHECK_FALSE(thinConfirmation(timeline, *timeline.statement(StatementId("second"))));
}

} // namespace crisis::test::independence_test
