// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/Merge.h"
#include "core/model/edit/Edit.h"
#include "tests/core/model/merge/Merging.h"
#include "tests/support/Catch.h"

namespace crisis::test::merge_test {
using namespace crisis::model;

namespace {

std::vector<std::string> titles(const Timeline& timeline) {
    std::vector<std::string> found;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
        found.emplace_back(timeline.title(EventPosition{i}));
    return found;
}

EventMembers only(EventMember member) { return EventMembers().set(static_cast<std::size_t>(member)); }

const std::vector<std::uint32_t> fileNotKnown{0};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("another import finds new, changed, missing and unchanged events") {
    Event own = imported("mine", "My own", "2023-08-01");
    own.dates[0].basis = Basis::Stated;
    const Timeline here = of({imported("a", "A", "2023-07-26"), imported("b", "B", "2023-07-27"),
                              imported("c", "C", "2023-07-28"), own});
    const Timeline incoming = of({imported("b", "B, told anew", "2023-07-27"),
                                  imported("d", "D", "2023-08-02"), imported("a", "A", "2023-07-26")});
    const MergePlan plan = planMerge(here, incoming);
    CHECK(plan.added == std::vector{EventPosition{1}});
    REQUIRE(plan.changed.size() == 1);
    CHECK(plan.changed[0].here == EventPosition{1});
    CHECK(plan.changed[0].incoming == EventPosition{0});
    CHECK(plan.changed[0].either == only(EventMember::Title));
    CHECK(plan.gone == std::vector{EventPosition{2}});
    CHECK(plan.same == 1);

    const Timeline after = apply(here, MergeImport{incoming, plan}).value();
    CHECK(titles(after) == Titles{"A", "B, told anew", "My own", "D"});
    CHECK(planMerge(after, incoming).isEmpty());
}

TEST_CASE("only selected changes are merged, and the previous snapshot is unchanged") {
    const Timeline here = of({imported("a", "A", "2023-07-26"), imported("b", "B", "2023-07-27")});
    const Timeline incoming = of({imported("b", "Other", "2023-07-27"), imported("c", "C", "2023-07-28")});
    MergePlan plan = planMerge(here, incoming);
    plan.changed.clear();
    plan.gone.clear();
    CHECK(titles(apply(here, MergeImport{incoming, plan}).value()) == Titles{"A", "B", "C"});
    CHECK(titles(here) == Titles{"A", "B"});
}

TEST_CASE("additions of the user to an imported event survive a merge") {
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
    const Event merged = after.event(EventPosition{0});
    CHECK(merged.title == "A, told anew");
    CHECK(merged.note == "Ask again.");
    CHECK(merged.tags == std::vector<std::string>{"news", "check"});
    REQUIRE(merged.actors.size() == 1);
    REQUIRE(merged.dates.size() == 2);
    CHECK(merged.dates[0].date->text() == "2023-07-27");
    CHECK(speakingClaim(merged.dates)->date->text() == "2023-07-25");
}

TEST_CASE("new actors are merged, and existing ones are unchanged") {
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
    CHECK(after.event(EventPosition{0}).actors.size() == 2);
}

TEST_CASE("a plan for another snapshot is rejected") {
    const Timeline here = of({imported("a", "A", "2023-07-26")});
    MergePlan plan;
    plan.gone = {EventPosition{7}};
    CHECK_FALSE(apply(here, MergeImport{here, plan}));
}

TEST_CASE("a merge distinguishes changes in the file from changes by the user") {
    Event file = imported("a", "A", "2023-07-26");
    file.summary = "As it was";
    file.note = "Of the file.";
    file.tags = {"old"};
    Event mine = remembered(file);
    mine.title = "A, in my words";
    mine.tags.push_back("mine");
    mine.note = "Of the file.\nAnd mine.";
    Event later = file;
    later.summary = "As it is";
    later.tags = {"new"};
    const auto planOf = [](const Event& here, const Event& incoming) {
        return planMerge(of({here}), of({remembered(incoming)}));
    };

    CHECK(planOf(mine, file).isEmpty());
    REQUIRE(planOf(mine, file).kept.size() == 1);
    CHECK(planOf(mine, file).kept[0].byHere ==
          (only(EventMember::Title) | only(EventMember::Tags) | only(EventMember::Note)));
    CHECK(planOf(mine, file).same == 0);
    CHECK(planOf(remembered(file), file).same == 1);

    MergePlan plan = planOf(mine, later);
    REQUIRE(plan.changed.size() == 1);
    CHECK(plan.changed[0].byFile == only(EventMember::Summary));
    CHECK(plan.changed[0].byBoth == only(EventMember::Tags));
    CHECK(plan.changed[0].either.none());
    REQUIRE(plan.kept.size() == 1); // members of the same event that did not change in the file
    CHECK(plan.kept[0].byHere == (only(EventMember::Title) | only(EventMember::Note)));
    const Timeline here = of({mine});
    const Event whole =
        apply(here, MergeImport{of({remembered(later)}), plan}).value().event(EventPosition{0});
    CHECK(whole.title == "A, in my words");
    CHECK(whole.summary == "As it is");
    CHECK(whole.note == "Of the file.\nAnd mine.");
    CHECK(whole.tags == Titles{"new", "old", "mine"});

    // Keeping the own value resolves a conflict: the same file does not ask again.
    plan.changed[0].take = only(EventMember::Summary);
    const Timeline after = apply(here, MergeImport{of({remembered(later)}), plan}).value();
    CHECK(after.event(EventPosition{0}).tags == Titles{"old", "mine"});
    CHECK(planMerge(after, of({remembered(later)})).isEmpty());

    later.title = "A, told anew";
    plan = planOf(mine, later);
    CHECK(plan.changed[0].byBoth == (only(EventMember::Title) | only(EventMember::Tags)));
}

TEST_CASE("a value removed from the file is removed unless the user changed it") {
    Event before = imported("a", "A", "2023-07-26");
    before.summary = "Rumour";
    before.tags = {"x"};
    const Event after = imported("a", "A", "2023-07-26");
    const Timeline here = of({remembered(before)});
    const Timeline incoming = of({remembered(after)});
    const Event merged =
        apply(here, MergeImport{incoming, planMerge(here, incoming)}).value().event(EventPosition{0});
    CHECK(merged.summary.empty());
    CHECK(merged.tags.empty());
}

TEST_CASE("an event without an id in its file is matched after a change of title or date") {
    const Timeline here = of({remembered(imported("h-1", "Chiefs meet in Abuja", "2023-08-04")),
                              remembered(imported("h-2", "Talks", "2023-08-05")),
                              remembered(imported("h-3", "Border closed", "2023-08-06")),
                              remembered(imported("own-1", "Coup", "2023-07-26"))});
    const Timeline incoming = of({remembered(imported("h-4", "Chiefs meet at Abuja", "2023-08-04")),
                                  remembered(imported("h-5", "Talks", "2023-08-07")),
                                  remembered(imported("h-6", "Something else", "2023-08-06")),
                                  remembered(imported("own-2", "Coup", "2023-07-27"))});
    const MergePlan plan = planMerge(here, incoming, fileNotKnown);
    REQUIRE(plan.alike.size() == 2);
    CHECK(plan.alike[0].here == EventPosition{0});
    CHECK(plan.alike[0].byFile == only(EventMember::Title));
    CHECK(plan.alike[1].here == EventPosition{1});
    CHECK(plan.alike[1].byFile == only(EventMember::Dates));
    CHECK(plan.added == std::vector{EventPosition{2}, EventPosition{3}});
    CHECK(plan.gone == std::vector{EventPosition{2}, EventPosition{3}});

    const Timeline after = apply(here, MergeImport{incoming, plan}).value();
    CHECK(after.eventId(EventPosition{0}) == "h-1"); // references to it remain valid
    CHECK(after.title(EventPosition{0}) == "Chiefs meet at Abuja");
    CHECK(planMerge(after, incoming).isEmpty()); // the file matches it under its new id
}

TEST_CASE("links to an event that has another id here refer to it") {
    const auto linked = [](const char* id, const char* to) {
        Event event = imported(id, id, "2023-08-09");
        Link link;
        link.type = LinkType::Follows;
        link.event = EventId(to);
        link.basis = Basis::Imported;
        event.links = {link};
        return remembered(event);
    };
    const Timeline here =
        of({remembered(imported("h-1", "Chiefs meet in Abuja", "2023-08-04")), linked("own-1", "h-1")});
    const Timeline incoming = of({remembered(imported("h-2", "Chiefs meet at Abuja", "2023-08-04")),
                                  linked("own-1", "h-2"), linked("own-2", "h-2")});
    const MergePlan plan = planMerge(here, incoming);
    REQUIRE(plan.alike.size() == 1);
    CHECK(plan.changed.empty()); // the link did not change
    CHECK(plan.added == std::vector{EventPosition{2}});
    const Timeline after = apply(here, MergeImport{incoming, plan}).value();
    REQUIRE(after.eventCount() == 3);
    for (const std::uint32_t at : {1U, 2U}) {
        REQUIRE(after.event(EventPosition{at}).links.size() == 1);
        CHECK(after.event(EventPosition{at}).links[0].event == EventId("h-1"));
    }
    CHECK(planMerge(after, incoming).isEmpty());
    CHECK(planMerge(after, incoming).kept.empty());
    CHECK(planMerge(after, incoming).same == 3);

    // Paired with another event, it keeps its own id, and so do the links to it.
    MergePlan apart = plan;
    apart.alike.clear();
    apart.added.push_back(EventPosition{0});
    const Timeline both = apply(here, MergeImport{incoming, apart}).value();
    REQUIRE(both.indexOf("own-2"));
    CHECK(both.event(*both.indexOf("own-2")).links[0].event == EventId("h-2"));
}

TEST_CASE("the most similar of several candidates is matched, each only once") {
    const Timeline here = of({remembered(imported("h-1", "Clash", "2023-08-01")),
                              remembered(imported("h-2", "Clash", "2023-09-01"))});
    const Timeline incoming = of({remembered(imported("h-3", "Clash", "2023-09-02")),
                                  remembered(imported("h-4", "Clash", "2023-08-02"))});
    const MergePlan plan = planMerge(here, incoming, fileNotKnown);
    REQUIRE(plan.alike.size() == 2);
    CHECK(plan.alike[0].here == EventPosition{1});
    CHECK(plan.alike[1].here == EventPosition{0});
}

TEST_CASE("sources and periods that no event refers to are also merged") {
    Source source;
    source.id = SourceId("s");
    source.title = "A paper";
    Period period;
    period.id = PeriodId("t");
    period.title = "An era";
    period.dates = {dated("2023", Basis::Imported)};
    TimelineBuilder builder;
    builder.sources().push_back(source);
    builder.periods().push_back(period);
    const Timeline incoming = builder.build();
    const Timeline here = of({});
    MergePlan plan = planMerge(here, incoming);
    CHECK(plan.addedSources == std::vector<std::size_t>{0});
    CHECK(plan.addedPeriods == std::vector<std::size_t>{0});
    const Timeline after = apply(here, MergeImport{incoming, plan}).value();
    CHECK(after.sources().size() == 1);
    CHECK(after.periods().size() == 1);
    CHECK(planMerge(after, incoming).isEmpty());
    plan.addedSources.clear();
    CHECK(apply(here, MergeImport{incoming, plan}).value().sources().empty());
}

TEST_CASE("quarantined items are merged once") {
    const auto with = [](const std::vector<std::pair<const char*, const char*>>& rows) {
        TimelineBuilder builder;
        for (const auto& [in, raw] : rows)
            builder.quarantined().push_back({in, {}, raw, "no end", {}});
        return builder.build();
    };
    const Timeline once = merged(of({}), with({{"row 3", "{"}}));
    REQUIRE(once.quarantined().size() == 1);
    CHECK(once.quarantined()[0].raw == "{");
    CHECK(planMerge(once, with({{"row 4", "{"}})).isEmpty()); // the row has moved down
    CHECK(merged(once, with({{"row 3", "["}})).quarantined().size() == 2);
    CHECK(merged(once, with({{"row 3", "{"}, {"row 5", "{"}})).quarantined().size() == 2);
    MergePlan plan = planMerge(once, with({{"row 3", "["}}));
    CHECK_FALSE(plan.isEmpty());
    plan.quarantined = {7};
    CHECK_FALSE(apply(once, MergeImport{with({{"row 3", "["}}), plan}));
}

TEST_CASE("the import baseline is stored among the preserved members") {
    Event event = imported("a", "A", "2023-07-26");
    event.unknown = R"("imported":{"x":"importedAs"},"y":[1,{"importedAs":"z"}])";
    ImportBaseline as = importedAs(event);
    CHECK_FALSE(storedImportedAs(event));
    SECTION("with its file") { as.file = 77; }
    SECTION("with its file and id") {
        as.file = (1U << 30U) - 1U;
        as.id = "x@y";
    }
    SECTION("with its id") { as.id = "z"; }
    const std::string before = event.unknown;
    storeImportedAs(event, as);
    storeImportedAs(event, as);
    REQUIRE(storedImportedAs(event));
    CHECK(*storedImportedAs(event) == as);
    CHECK(importedAs(event).hashes == as.hashes);
    CHECK(withoutImportedAs(event.unknown) == before);
    event.unknown = event.unknown.substr(event.unknown.rfind("\"importedAs")) + ",\"last\":1";
    CHECK(*storedImportedAs(event) == as);
    CHECK(withoutImportedAs(event.unknown) == "\"last\":1");
    for (const char* broken : {R"("importedAs":"???")", R"("importedAs":"------------@")",
                               R"("importedAs":"------------@------")", R"("importedAs":{})"}) {
        event.unknown = broken;
        CHECK_FALSE(storedImportedAs(event));
    }
    storeImportedAs(event, as);
    CHECK(*storedImportedAs(event) == as);
}

} // namespace crisis::test::merge_test
