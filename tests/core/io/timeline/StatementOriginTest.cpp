// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"

#include <algorithm>

namespace crisis::test::statement_origin_test {
using namespace crisis::io;

namespace {

std::string fileWith(const std::string& members) {
    return "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"t\",\n\"events\":[\n"
           "{\"id\":\"e\",\"title\":\"E\",\"dates\":[{\"date\":\"2030-05-01\"}]}\n],\n\"statements\":[\n"
           "{\"id\":\"q\"," +
           members + "\"text\":\"It will hold.\",\"about\":[{\"event\":\"e\"}]}\n]}\n";
}

std::string written(const Timeline& timeline) {
    std::string out;
    CHECK(writeTimeline(timeline, [&out](std::string_view piece) {
        out += piece;
        return true;
    }));
    return out;
}

Statement onlyStatement(const Timeline& timeline) { return timeline.statement(StatementPosition{0}); }

} // namespace

TEST_CASE("The origin of a statement defaults to reported") {
    const auto found = read(fileWith(""));
    CHECK(found.diagnostics.empty());
    CHECK(onlyStatement(found.timeline).origin.is(StatementOrigin::Reported));
    CHECK(onlyStatement(found.timeline).likelihood.is(Likelihood::Unsaid));
}

TEST_CASE("A judgement keeps its likelihood and confidence, and is written back unchanged") {
    const std::string text =
        fileWith("\"standing\":\"judgement\",\"likelihood\":\"roughly-even-chance\",\"confidence\":\"low\",");
    const auto found = read(text);
    CHECK(found.diagnostics.empty());
    const Statement statement = onlyStatement(found.timeline);
    CHECK(statement.origin.is(StatementOrigin::Judgement));
    CHECK(statement.likelihood.is(Likelihood::RoughlyEvenChance));
    CHECK(statement.confidence.is(Confidence::Low));
    CHECK(written(found.timeline) == text);
}

TEST_CASE("The likelihood of a statement that is not a judgement is preserved and reported") {
    const std::string text = fileWith("\"standing\":\"assumption\",\"likelihood\":\"likely\",");
    const auto found = read(text);
    REQUIRE(found.diagnostics.count() == 1);
    CHECK(onlyStatement(found.timeline).likelihood.is(Likelihood::Likely));
    CHECK(written(found.timeline) == text);
}

TEST_CASE("An unknown likelihood is preserved and reported") {
    const std::string text = fileWith("\"standing\":\"judgement\",\"likelihood\":\"who-knows\",");
    const auto found = read(text);
    REQUIRE(found.diagnostics.count() == 1);
    CHECK(onlyStatement(found.timeline).likelihood.word() == "who-knows");
    CHECK(written(found.timeline) == text);
}

TEST_CASE("Values of a judgement do not leak into the next statement read") {
    const Result<ReadTimeline> done = readTimeline(
        "{\"format\":\"crisis-timeline\",\"version\":1,\"title\":\"T\",\n\"events\":[\n],\n\"statements\":[\n"
        "{\"id\":\"a\",\"standing\":\"judgement\",\"likelihood\":\"likely\",\"confidence\":\"low\",\"text\":"
        "\"x\"},\n"
        "{\"id\":\"b\",\"text\":\"y\"}\n]}\n");
    REQUIRE(done);
    CHECK(done->diagnostics.empty());
    const Statement after = *done->timeline.statement(StatementId("b"));
    CHECK(after.origin.is(StatementOrigin::Reported));
    CHECK_FALSE(after.likelihood.isSaid());
    CHECK_FALSE(after.confidence.isSaid());
}

} // namespace crisis::test::statement_origin_test
