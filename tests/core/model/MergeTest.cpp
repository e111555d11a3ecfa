// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/Merge.h"
#include "core/model/Edit.h"
#include "core/model/TimelineBuilder.h"
#include "tests/support/Catch.h"

using namespace crisis;

namespace {

DateClaim dated(const char* date, Basis basis) {
    DateClaim claim;
    claim.date = Date::parse(date).value();
    claim.basis = basis;
    return claim;
}

Event imported(const char* id, const char* title, const char* date) {
    Event event;
    event.id = EventId(id);
    event.title = title;
    event.dates = {dated(date, Basis::Imported)};
    return event;
}

Timeline of(const std::vector<Event>& events, const std::vector<Actor>& actors = {}) {
    TimelineBuilder builder;
    builder.actors() = actors;
    for (const Event& event : events)
        builder.add(event);
    return builder.build();
}

std::vector<std::string> titles(const Timeline& timeline) {
    std::vector<std::string> found;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        found.emplace_back(timeline.title(EventIndex{i}));
    return found;
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("a second import tells what is new, changed, gone and the same") {
    Event own = imported("mine", "My own", "2023-08-01");
    own.dates[0].basis = Basis::Stated;
    const Timeline here = of({imported("a", "A", "2023-07-26"), imported("b", "B", "2023-07-27"),
                              imported("c", "C", "2023-07-28"), own});
    const Timeline incoming = of({imported("b", "B, told anew", "2023-07-27"),
                                  imported("d", "D", "2023-08-02"), imported("a", "A", "2023-07-26")});
    const MergePlan plan = planMerge(here, incoming);
    CHECK(plan.added == std::vector{EventIndex{1}});
    CHECK(plan.changed == std::vector{MergePlan::Change{EventIndex{1}, EventIndex{0}}});
    CHECK(plan.gone == std::vector{EventIndex{2}});
    CHECK(plan.same == 1);

    const Timeline after = apply(here, MergeImport{incoming, plan}).value();
    CHECK(titles(after) == Titles{"A", "B, told anew", "My own", "D"});
    CHECK(planMerge(after, incoming).isEmpty());
}

TEST_CASE("only what was chosen is merged, and the timeline before it stays as it was") {
    const Timeline here = of({imported("a", "A", "2023-07-26"), imported("b", "B", "2023-07-27")});
    const Timeline incoming = of({imported("b", "Other", "2023-07-27"), imported("c", "C", "2023-07-28")});
    MergePlan plan = planMerge(here, incoming);
    plan.changed.clear();
    plan.gone.clear();
    CHECK(titles(apply(here, MergeImport{incoming, plan}).value()) == Titles{"A", "B", "C"});
    CHECK(titles(here) == Titles{"A", "B"});
}

TEST_CASE("what a person has added to an imported event outlives the merge") {
    Actor envoy;
    envoy.id = ActorId("envoy");
    envoy.name = "An envoy";
    Event before = imported("a", "A", "2023-07-26");
    before.note = "Ask again.";
    before.tags = {"check"};
    before.actors = {{ActorId("envoy"), "host", {}}};
    before.dates.push_back(dated("2023-07-25", Basis::Analyst));
    before.dates.back().rank = Rank::Preferred;
    const Timeline here = of({before}, {envoy});
    Event now = imported("a", "A, told anew", "2023-07-27");
    now.tags = {"news"};
    const Timeline incoming = of({now});
    const Timeline after = apply(here, MergeImport{incoming, planMerge(here, incoming)}).value();
    const Event merged = after.event(EventIndex{0});
    CHECK(merged.title == "A, told anew");
    CHECK(merged.note == "Ask again.");
    CHECK(merged.tags == std::vector<std::string>{"news", "check"});
    REQUIRE(merged.actors.size() == 1);
    REQUIRE(merged.dates.size() == 2);
    CHECK(merged.dates[0].date->text() == "2023-07-27");
    CHECK(speakingClaim(merged.dates)->date->text() == "2023-07-25");
}

TEST_CASE("actors that come in come along, and those that are here stay as they are") {
    Actor here, there, other;
    here.id = there.id = ActorId("x");
    here.name = "As it is here";
    there.name = "As it comes";
    other.id = ActorId("y");
    other.name = "New";
    Event event = imported("a", "A", "2023-07-26");
    event.actors = {{ActorId("x"), {}, {}}, {ActorId("y"), {}, {}}};
    const Timeline mine = of({}, {here});
    const Timeline incoming = of({event}, {there, other});
    const Timeline after = apply(mine, MergeImport{incoming, planMerge(mine, incoming)}).value();
    REQUIRE(after.actors().size() == 2);
    CHECK(after.actors()[0].name == "As it is here");
    CHECK(after.event(EventIndex{0}).actors.size() == 2);
}

TEST_CASE("a plan of another snapshot is refused") {
    const Timeline here = of({imported("a", "A", "2023-07-26")});
    MergePlan plan;
    plan.gone = {EventIndex{7}};
    CHECK_FALSE(apply(here, MergeImport{here, plan}));
}
