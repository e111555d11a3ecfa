// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace crisis::test::schema_test {
using namespace crisis::io;

namespace {

using Adapter = valijson::adapters::RapidJsonAdapter;

rapidjson::Document parsed(const std::string& text) {
    rapidjson::Document document;
    document.Parse(text.data(), text.size());
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

class TimelineSchema : public valijson::Schema {
public:
    TimelineSchema() {
        const auto document = parsed(fileText(CRISIS_SOURCE_DIR "/resources/schema/timeline-1.schema.json"));
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(document), *this);
    }
};

// The schema's objections to a file; empty if there are none.
std::string faults(const std::string& text) {
    const rapidjson::Document document = parsed(text);
    static const TimelineSchema schema;
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema, Adapter(document), &results))
        return {};
    std::string all;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const std::string& step : error.context)
            all += step;
        all += ": " + error.description + '\n';
    }
    return all;
}

std::string changed(std::string text, const std::string& what, const std::string& with) {
    REQUIRE(text.find(what) != std::string::npos);
    text.replace(text.find(what), what.size(), with);
    return text;
}

// The sample with every member, without unknown words and without the number beyond the range of a double.
std::string soundSample() {
    return changed(changed(changed(sampleText(), "mocks", "follows"), "rumoured", "planned"), "1e400",
                   "1e300");
}

} // namespace

TEST_CASE("every timeline we ship conforms to the schema") {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(CRISIS_SOURCE_DIR "/resources/timelines")) {
        if (entry.path().extension() != ".json")
            continue;
        INFO(entry.path().filename().string());
        CHECK(faults(fileText(entry.path())).empty());
        CHECK(read(fileText(entry.path())).diagnostics.empty());
        ++count;
    }
    CHECK(count > 0);
}

TEST_CASE("the writer's output conforms to the schema") {
    CHECK(faults(soundSample()).empty());
    CHECK(faults(timelineBytes(generateTimeline(300))).empty());
    CHECK(faults(timelineBytes(Timeline())).empty());
    CHECK(faults(timelineBytes(read(withEvents({"{oops", R"({"id":"e","title":"t","place":"p"})"})).timeline))
              .empty());
}

TEST_CASE("the schema rejects what the reader reports") {
    const std::vector<std::pair<std::string, std::string>> changes = {
        {"\"crisis-timeline\"", "\"other\""},
        {"\"version\":1", "\"version\":2"},
        {"\"title\":\"Every member\",", ""},
        {"\"id\":\"s1\",", ""},
        {"\"id\":\"s1\"", "\"id\":\"s 1\""},
        {"\"kind\":\"newspaper\"", "\"kind\":\"leaflet\""},
        {"\"reliability\":\"B\"", "\"reliability\":\"G\""},
        {"\"derivedFrom\":[\"s2\"]", "\"derivedFrom\":\"s2\""},
        {"\"file\":\"copies/1.txt\",", ""},
        {"\"sha256\":\"01", "\"sha256\":\"x1"},
        {"\"name\":\"A. Minister\",", ""},
        {"\"latitude\":9.0760", "\"latitude\":90.5"},
        {"\"longitude\":7.3986E0", "\"longitude\":\"7\""},
        {"\"#0072b2\"", "\"blue\""},
        {"\"dates\":[{\"start\":\"[2023-07-26..2023-08-06]\",\"end\":\"2023-08-06\"}]", "\"dates\":[]"},
        {"\"basis\":\"resolved\"", "\"basis\":\"guessed\""},
        {"\"date\":\"2023-08-04\",", ""},
        {"\"date\":\"2023-08-04\"", "\"date\":\"2023-08-04\",\"start\":\"2023\""},
        {"\"paragraph\":3", "\"paragraph\":-3"},
        {"\"paragraph\":3", "\"paragraph\":3.5"},
        {"\"summary\":\"A summary.\"", "\"summary\":null"},
        {"\"actor\":\"a2\",", ""},
        {"\"best\":1100", "\"best\":\"1100\""},
        {"\"approximate\":true", "\"approximate\":1"},
        {"\"type\":\"responds-to\",", ""},
        {"\"tags\":[\"military\"", "\"tags\":[1"},
        {"\"text\":\"No comment.\",", ""},
        {"\"credibility\":6", "\"credibility\":7"},
        {"\"start\":5000000000", "\"start\":-1"},
        {"\"event\":\"e1\",\"stance\"", "\"event\":\"e1\",\"statement\":\"q2\",\"stance\""},
        {"\"stance\":\"confirms\"", "\"stance\":\"mumbles\""},
        {"\"lanesBy\":\"category\"", "\"lanesBy\":\"mood\""},
        {"{\"raw\":\"{\\\"broken\"}", "{\"in\":\"x\"}"},
    };
    for (const auto& [what, with] : changes) {
        INFO(what << " -> " << with);
        const std::string text = changed(soundSample(), what, with);
        CHECK_FALSE(faults(text).empty());
        const auto result = readTimeline(text);
        CHECK((!result || !result->diagnostics.empty()));
    }
}

} // namespace crisis::test::schema_test
