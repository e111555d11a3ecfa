// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/copies/LocalCopy.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/layout/scene/MarkStyles.h"
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EventGrades.h"
#include "core/model/evidence/Independence.h"
#include "core/model/evidence/PublicationDates.h"
#include "core/model/evidence/QuoteMatch.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <functional>
#include <set>

namespace crisis::test::second_example_test {
using namespace crisis::io;
using namespace crisis::layout;

namespace {

Timeline example() {
    const auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/second-example.timeline.json");
    REQUIRE(read);
    REQUIRE(read->diagnostics.empty());
    return read->timeline;
}

bool someEvent(const Timeline& timeline, const std::function<bool(EventPosition)>& is) {
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        if (is(EventPosition{i}))
            return true;
    }
    return false;
}

bool someStatement(const Timeline& timeline, const std::function<bool(const Statement&)>& is) {
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i) {
        if (is(timeline.statement(StatementPosition{i})))
            return true;
    }
    return false;
}

bool someStyle(const Timeline& timeline, const std::function<bool(const MarkStyle&)>& is) {
    return someEvent(timeline, [&](EventPosition event) { return is(styleOf(timeline, event)); });
}

} // namespace

TEST_CASE("The second example says that it is invented, in its title and its description") {
    const Timeline timeline = example();
    CHECK(timeline.header().title.find("Invented") == 0);
    CHECK(timeline.header().description.find("Nothing of this happened") == 0);
}

TEST_CASE("Every mark of the legend occurs in the second example") {
    const Timeline timeline = example();
    for (const MarkShape shape : {MarkShape::Point, MarkShape::Within, MarkShape::Throughout})
        CHECK(someStyle(timeline, [shape](const MarkStyle& style) { return style.shape == shape; }));
    for (const Status status :
         {Status::Occurred, Status::Ongoing, Status::Planned, Status::Cancelled, Status::Claimed})
        CHECK(someStyle(timeline, [status](const MarkStyle& style) { return style.status == status; }));
    CHECK(someStyle(timeline, [](const MarkStyle& style) { return style.doubtful; }));
    CHECK(someStyle(timeline, [](const MarkStyle& style) { return style.opensRight; }));
    CHECK(someStyle(timeline, [](const MarkStyle& style) { return style.resolved; }));
    CHECK(someStyle(timeline, [](const MarkStyle& style) { return style.disputed; }));
    CHECK(someStyle(timeline, [](const MarkStyle& style) { return style.rivals; }));
    CHECK(someEvent(timeline, [&](EventPosition event) { return isOnlyJudged(timeline, event); }));
}

TEST_CASE("The second example has years and hours, and dates of every kind of claim") {
    const Timeline timeline = example();
    const auto edtf = [&](const char* id) { return edtfOf(timeline.date(*timeline.indexOf(id))); };
    CHECK(edtf("drill") == "2029");
    CHECK(edtf("barriers") == "2030-05-01T22");
    const Event closure = timeline.event(*timeline.indexOf("closure"));
    CHECK(differentDates(closure) == 2);
    std::set<std::string> ranks;
    for (const DateClaim& claim : closure.dates)
        ranks.insert(std::string(claim.rank.word()));
    CHECK(ranks.size() == 3);
}

TEST_CASE("Four sources of the second example were published on four days, two from the same wire") {
    const Timeline timeline = example();
    const PublicationDates dates(timeline);
    CHECK(timeline.sources().size() == 5);
    CHECK(dates.days().size() == 4);
    CHECK(dates.undatedSources() == 1);
    const auto fromWire =
        std::count_if(timeline.sources().begin(), timeline.sources().end(), [](const Source& source) {
            return source.derivedFrom == std::vector{SourceId("wire")};
        });
    CHECK(fromWire == 2);
    CHECK(std::count_if(timeline.sources().begin(), timeline.sources().end(),
                        [](const Source& source) { return source.copy.has_value(); }) == 3);
}

TEST_CASE("In its opening view the second example shows a whole year beside an hour") {
    const Timeline timeline = example();
    REQUIRE(timeline.views().size() == 1);
    const Bounds view = timeline.views().front().span->bounds();
    const auto lengthInView = [&](const char* id) {
        const Bounds bounds = boundsOf(timeline.date(*timeline.indexOf(id)));
        CHECK(bounds.earliestStart->day <= view.latestEnd->day);
        CHECK(bounds.latestEnd->day >= view.earliestStart->day);
        return bounds.latestEnd->end().day - bounds.earliestStart->day;
    };
    CHECK(lengthInView("river-year") == 365);
    CHECK(lengthInView("barriers") == 0);
    CHECK(timeline.date(*timeline.indexOf("barriers")).date->precision() == Precision::Hour);
}

TEST_CASE("A later source of the second example gives an event another date") {
    const Timeline timeline = example();
    const PublicationDates dates(timeline);
    const Event closure = timeline.event(*timeline.indexOf("closure"));
    const DateClaim* now = speakingClaim(closure.dates);
    const DateClaim& first = closure.dates.front();
    CHECK(*dates.of(now->source) > *dates.of(first.source));
    CHECK(edtfOf(*now) != edtfOf(first));
}

TEST_CASE("The second example has every kind of anchor doubt") {
    const Timeline timeline = example();
    const std::atomic<bool> never{false};
    std::set<AnchorDoubt> doubts;
    for (const AnchorFinding& finding : checkAnchors(timeline, DateStrings::english(), never))
        doubts.insert(finding.doubt);
    CHECK(doubts == std::set{AnchorDoubt::ShownOnPage, AnchorDoubt::OtherAnchor, AnchorDoubt::Weekday});
}

TEST_CASE("One local copy of the second example has changed, the others match, and one source has none") {
    const Timeline timeline = example();
    const QString folder = QStringLiteral(CRISIS_SOURCE_DIR "/resources/timelines");
    const auto read = [&](const char* id) {
        return readLocalCopy(folder, *timeline.find(SourceId(id))->copy).value();
    };
    CHECK(read("wire").sum == LocalCopy::Sum::Matches);
    CHECK(read("paper").sum == LocalCopy::Sum::Matches);
    CHECK(read("paper").kind == LocalCopy::Kind::Html);
    CHECK_FALSE(timeline.find(SourceId("copy"))->copy);
    const LocalCopy radio = read("radio");
    CHECK(radio.sum == LocalCopy::Sum::Differs);
    const QuoteText text(radio.text);
    const auto fitOf = [&](const char* id) {
        const Statement one = timeline.statement(StatementId(id)).value();
        return text.find({one.text, one.prefix, one.suffix, one.start, one.end, true}).fit;
    };
    CHECK(fitOf("q-open") == QuoteFit::Exact);
    CHECK(fitOf("q-denial") == QuoteFit::Moved);
    CHECK(fitOf("q-ferry") == QuoteFit::NotFound);
}

TEST_CASE("The second example has a confirmed statement without two independent sources") {
    const Timeline timeline = example();
    CHECK(someStatement(timeline,
                        [&](const Statement& one) { return thinConfirmation(timeline, one).has_value(); }));
}

TEST_CASE("Statements of the second example have every kind, several scripts, and refer to one another") {
    const Timeline timeline = example();
    for (const StatementKind kind : {StatementKind::Direct, StatementKind::Mixed, StatementKind::Indirect})
        CHECK(someStatement(timeline, [kind](const Statement& one) { return one.kind.is(kind); }));
    for (const Stance stance : {Stance::Reports, Stance::Confirms, Stance::Denies, Stance::Disputes,
                                Stance::Predicts, Stance::Declines}) {
        CHECK(someStatement(timeline, [stance](const Statement& one) {
            return std::any_of(one.about.begin(), one.about.end(),
                               [stance](const StatementTarget& about) { return about.stance.is(stance); });
        }));
    }
    for (const char* language : {"ar", "zh"})
        CHECK(someStatement(timeline, [language](const Statement& one) { return one.language == language; }));
    CHECK(someStatement(timeline, [](const Statement& one) {
        return std::count_if(one.about.begin(), one.about.end(),
                             [](const StatementTarget& about) { return !about.event.empty(); }) > 1;
    }));
    CHECK(someStatement(timeline, [](const Statement& one) {
        return std::any_of(one.about.begin(), one.about.end(),
                           [](const StatementTarget& about) { return !about.statement.empty(); });
    }));
    CHECK(someStatement(timeline, [](const Statement& one) {
        return one.likelihood.is(Likelihood::Likely) && one.confidence.is(Confidence::Low);
    }));
    CHECK(someStatement(timeline,
                        [](const Statement& one) { return one.origin.is(StatementOrigin::Assumption); }));
}

} // namespace crisis::test::second_example_test
