// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"

#include <thread>

namespace crisis::test::timeline_test {
using namespace crisis::model;

namespace {

EventPosition at(std::uint32_t index) { return EventPosition{index}; }

std::vector<std::uint32_t> actorsOf(const Timeline& timeline, std::uint32_t index) {
    std::vector<std::uint32_t> out;
    timeline.actorsOf(at(index), out);
    return out;
}

std::vector<std::uint32_t> sourcesOf(const Timeline& timeline, std::uint32_t index) {
    std::vector<std::uint32_t> out;
    timeline.sourcesOf(at(index), out);
    return out;
}

Timeline withDates(std::initializer_list<const char*> dates) {
    TimelineBuilder builder;
    builder.header().timeZone = "Africa/Niamey";
    int number = 0;
    for (const char* text : dates)
        builder.add(event(("e" + std::to_string(number++)).c_str(), "t", text));
    return builder.build();
}

} // namespace

TEST_CASE("an event is stored with every member") {
    const Timeline timeline = wholeBuilder().build();
    const Event found = timeline.event(at(1));
    CHECK(found == wholeEvent());
    CHECK(found.status.isSaid());
    CHECK_FALSE(found.links[1].basis.isSaid());
    CHECK(found.dates[1].basis.word() == "guessed");
    CHECK(found.links[0].type.word() == "mocks");
    CHECK(timeline.event(EventId("whole")) == wholeEvent());
    CHECK_FALSE(timeline.event(EventId("nobody")));
}

TEST_CASE("a statement is stored with every member") {
    const Timeline timeline = wholeBuilder().build();
    CHECK(timeline.statement(StatementId("all")) == wholeStatement());
    CHECK(timeline.statementText(StatementPosition{0}) == "We will talk.");
    CHECK(timeline.statementId(StatementPosition{1}) == "all");
}

TEST_CASE("dates of every kind are stored in a snapshot") {
    const char* texts[] = {"2023-08-04",
                           "0000-02-29",
                           "9999-12-31",
                           "-0044-03-15",
                           "2023-08-04T14:30",
                           "2023-08-04T00:00",
                           "2023-08-04T14:30Z",
                           "2023-08-04T14",
                           "2023-08-04T14:30:05.25+05:30",
                           "2023-07-26/2023-08-06",
                           "2023-07-26/..",
                           "../2023-08-06",
                           "2023-07-26/",
                           "/2023-08-06",
                           "[2023-07-31..2023-08-06]",
                           "{2023-07-31..2023-08-06}",
                           "2023-08-06?",
                           "2023-08-06~",
                           "2023-08-06%",
                           "2023-08",
                           "2023",
                           "198X",
                           "2023-22",
                           "Y17000",
                           "Y-1E9",
                           "1950S2",
                           "2023-08-XX",
                           "XXXX-08-06",
                           "",
                           "2023-08-04T10:00/2023-08-04T12:00"};
    TimelineBuilder builder;
    for (const char* text : texts)
        builder.add(event(text, "t", text));
    const Timeline timeline = builder.build();
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        INFO(texts[i]);
        REQUIRE(timeline.date(at(i)).date);
        CHECK(timeline.date(at(i)).date->text() == date(texts[i]).text());
        CHECK(timeline.date(at(i)).date->bounds() == date(texts[i]).bounds());
    }
}

TEST_CASE("the accessors agree with the unpacked event") {
    const Timeline timeline = wholeBuilder().build();
    CHECK(timeline.eventId(at(1)) == "whole");
    CHECK(timeline.title(at(1)) == "Chiefs agree on a plan");
    CHECK(timeline.status(at(1)) == Status::Claimed);
    CHECK(timeline.status(at(0)) == Status::Occurred);
    CHECK(timeline.category(at(1)) == 0U);
    CHECK_FALSE(timeline.category(at(0)));
    CHECK(timeline.place(at(1)) == 0U);
    CHECK_FALSE(timeline.place(at(0)));
    CHECK(timeline.hasRivalDates(at(1)));
    CHECK_FALSE(timeline.hasRivalDates(at(0)));
    CHECK(actorsOf(timeline, 1) == std::vector<std::uint32_t>{0, 1});
    CHECK(actorsOf(timeline, 0).empty());
    CHECK(timeline.date(at(1)) == wholeEvent().dates[0]);
    CHECK(timeline.indexOf("whole") == at(1));
    CHECK_FALSE(timeline.indexOf("whol"));
    CHECK_FALSE(timeline.indexOf(""));
}

TEST_CASE("the effective claim is found after other claims") {
    TimelineBuilder builder;
    Event made = event("e", "t", "2023-08-01");
    made.dates.push_back(claim("2023-08-02"));
    made.dates[1].rank = Rank::Preferred;
    builder.add(made);
    const Timeline timeline = builder.build();
    CHECK(timeline.date(at(0)).date->text() == "2023-08-02");
}

TEST_CASE("a deprecated date is not a rival") {
    TimelineBuilder builder;
    Event made = event("e", "t", "2023-08-01");
    made.dates.push_back(claim("2023-08-02"));
    made.dates[1].rank = Rank::Deprecated;
    builder.add(made);
    CHECK_FALSE(builder.build().hasRivalDates(at(0)));
}

TEST_CASE("the sources of an event are those of its dates and of the statements about it, each once") {
    TimelineBuilder builder = wholeBuilder();
    Statement second = statementAbout("later", "whole");
    second.source = SourceId("s2");
    builder.add(second);
    const Timeline timeline = builder.build();
    CHECK(sourcesOf(timeline, 1) == std::vector<std::uint32_t>{0, 1});
    CHECK(sourcesOf(timeline, 0).empty());
}

TEST_CASE("statements are found by the event and by the statement that they are about") {
    TimelineBuilder builder = wholeBuilder();
    builder.add(statementAbout("third", "other", Stance::Disputes));
    const Timeline timeline = builder.build();
    const auto about = timeline.statementsAbout(at(0));
    REQUIRE(about.size() == 2);
    CHECK(about[0] == StatementPosition{0});
    CHECK(about[1] == StatementPosition{2});
    CHECK(timeline.answersTo(StatementPosition{0}) == std::vector{StatementPosition{1}});
    CHECK(timeline.answersTo(StatementPosition{1}).empty());
    CHECK(timeline.isDisputed(at(0)));
    CHECK(timeline.isDisputed(at(1)));
}

TEST_CASE("a statement that names an event twice is listed once") {
    TimelineBuilder builder;
    builder.add(event("e", "t"));
    Statement made = statementAbout("s", "e");
    made.about.push_back(made.about[0]);
    builder.add(made);
    CHECK(builder.build().statementsAbout(at(0)).size() == 1);
}

TEST_CASE("an open or unknown side of an axis span uses the other side") {
    const std::int64_t day = date("2023-08-06").bounds().earliestStart->day;
    const AxisSeconds begin = day * 86'400;
    const Timeline timeline =
        withDates({"2023-08-06", "2023-08-06/..", "/2023-08-06", "", "2023-08-06T14:30", "2023-08-06T14:30Z",
                   "2023-08-05/2023-08-06", "../..", "2023-08-06T23:30-02:00"});
    using Span = Timeline::AxisSpan;
    CHECK(timeline.axisSpan(at(0)) == Span{begin, begin + 86'400});
    CHECK(timeline.axisSpan(at(1)) == Span{begin, begin + 86'400});
    CHECK(timeline.axisSpan(at(2)) == Span{begin, begin + 86'400});
    CHECK_FALSE(timeline.axisSpan(at(3)));
    CHECK(timeline.axisSpan(at(4)) == Span{begin + 52'200, begin + 52'260});
    CHECK(timeline.axisSpan(at(5)) == Span{begin + 55'800, begin + 55'860}); // Niamey is an hour ahead of UTC
    CHECK(timeline.axisSpan(at(6)) == Span{begin - 86'400, begin + 86'400});
    CHECK_FALSE(timeline.axisSpan(at(7)));
    CHECK(timeline.axisSpan(at(8)) == Span{begin + 86'400 + 9'000, begin + 86'400 + 9'060});
}

TEST_CASE("a claim with its own time zone is converted to that of the timeline") {
    TimelineBuilder builder;
    Event made = event("e", "t", "2023-08-06T14:30");
    made.dates[0].timeZone = "Africa/Niamey";
    builder.add(made);
    const Timeline timeline = builder.build();
    const AxisSeconds begin = date("2023-08-06").bounds().earliestStart->day * 86'400;
    CHECK(timeline.axisSpan(at(0)) == Timeline::AxisSpan{begin + 48'600, begin + 48'660});
}

TEST_CASE("the opening view is the named one, else the first") {
    TimelineBuilder builder;
    View view;
    view.id = ViewId("v1");
    builder.views().push_back(view);
    view.id = ViewId("v2");
    builder.views().push_back(view);
    builder.header().openingView = ViewId("v2");
    const Timeline named = TimelineBuilder(builder.build()).build();
    REQUIRE(named.openingView());
    CHECK(named.openingView()->id == ViewId("v2"));
    TimelineBuilder unnamed(named);
    unnamed.header().openingView = {};
    CHECK(unnamed.build().openingView()->id == ViewId("v1"));
    CHECK(Timeline().openingView() == nullptr);
    CHECK(Timeline().eventCount() == 0);
}

TEST_CASE("concurrent first uses build each table once") {
    TimelineBuilder builder;
    for (int i = 0; i < 5000; ++i)
        builder.add(event(("e" + std::to_string(i)).c_str(), "t"));
    const Timeline timeline = builder.build();
    std::vector<const EventPosition*> seen(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < seen.size(); ++i)
        threads.emplace_back([&timeline, &seen, i] { seen[i] = timeline.displayOrder().data(); });
    for (std::thread& thread : threads)
        thread.join();
    CHECK(std::all_of(seen.begin(), seen.end(),
                      [&seen](const EventPosition* order) { return order == seen[0]; }));
}

} // namespace crisis::test::timeline_test
