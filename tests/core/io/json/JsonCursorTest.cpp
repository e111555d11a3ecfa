// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json/JsonCursor.h"
#include "core/io/json/JsonText.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <random>

namespace crisis::test::json_cursor_test {
using namespace crisis::io;

namespace {

using namespace std::string_literals;

std::string verdict(std::string_view text) {
    JsonCursor json(text, 0, text.size());
    if (json.skipValue() && !json.atEnd())
        json.fail(ErrorCode::JsonSyntax, "the end of the file");
    if (!json.failed())
        return "good";
    return nameOf(json.fault().code) + " at " + std::to_string(json.fault().offset);
}

std::string stringIn(std::string_view text) {
    JsonCursor json(text, 0, text.size());
    std::string_view value;
    return json.readString(value) ? std::string(value) : "refused: " + nameOf(json.fault().code);
}

bool rapidAccepts(const std::string& text) {
    rapidjson::MemoryStream stream(text.data(), text.size());
    rapidjson::Reader reader;
    rapidjson::BaseReaderHandler<> handler;
    return static_cast<bool>(reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, handler));
}

} // namespace

TEST_CASE("every kind of JSON value is accepted") {
    for (const char* text : {"{}", "[]", " [ ] ", "{\"a\":1}", "[1,2]", "[[],{}]", "\"\"", "0", "-0", "1.5",
                             "1e400", "-1.5E+10", "true", "false", "null", "{\"a\":{\"b\":[{\"c\":null}]}}",
                             "\t\r\n 1 \n", "{\"\":\"\"}", "[[[[[[[[[[]]]]]]]]]]"}) {
        INFO(text);
        CHECK(verdict(text) == "good");
    }
}

TEST_CASE("invalid JSON is refused at the first invalid byte") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "JsonSyntax at 0"},
        {"{", "JsonSyntax at 1"},
        {"[", "JsonSyntax at 1"},
        {"[1", "JsonSyntax at 2"},
        {"[1,", "JsonSyntax at 3"},
        {"[1,]", "JsonSyntax at 3"},
        {"[,1]", "JsonSyntax at 1"},
        {"{\"a\"}", "JsonSyntax at 4"},
        {"{\"a\":}", "JsonSyntax at 5"},
        {"{\"a\":1,}", "JsonSyntax at 7"},
        {"{a:1}", "JsonSyntax at 1"},
        {"{\"a\":1 \"b\":2}", "JsonSyntax at 7"},
        {"[1 2]", "JsonSyntax at 3"},
        {"[1}", "JsonSyntax at 2"},
        {"{\"a\":1]", "JsonSyntax at 6"},
        {"01", "JsonSyntax at 1"},
        {"-", "JsonSyntax at 1"},
        {"1.", "JsonSyntax at 2"},
        {".5", "JsonSyntax at 0"},
        {"1e", "JsonSyntax at 2"},
        {"1e+", "JsonSyntax at 3"},
        {"+1", "JsonSyntax at 0"},
        {"0x1", "JsonSyntax at 1"},
        {"NaN", "JsonSyntax at 0"},
        {"tru", "JsonSyntax at 0"},
        {"True", "JsonSyntax at 0"},
        {"nul", "JsonSyntax at 0"},
        {"'a'", "JsonSyntax at 0"},
        {"\"a", "JsonSyntax at 2"},
        {"\"\\x\"", "JsonSyntax at 2"},
        {"\"\\", "JsonSyntax at 2"},
        {"\"\\u12g4\"", "JsonSyntax at 5"},
        {"\"a\nb\"", "JsonSyntax at 2"},
        {"\"a\tb\"", "JsonSyntax at 2"},
        {"1 1", "JsonSyntax at 2"},
        {"{}}", "JsonSyntax at 2"},
        {"[1]// x", "JsonSyntax at 3"},
        {"\"\\u0000\"", "JsonNul at 1"},
        {"\"a\0b\""s, "JsonNul at 2"},
        {"\"\\ud800\"", "JsonLoneSurrogate at 1"},
        {"\"\\ud800x\"", "JsonLoneSurrogate at 1"},
        {"\"\\udc00\"", "JsonLoneSurrogate at 1"},
        {"\"x\\ud800\\u0041\"", "JsonLoneSurrogate at 2"},
        {"\"\\ud800\\ud800\"", "JsonLoneSurrogate at 1"}};
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(verdict(text) == expected);
    }
}

TEST_CASE("strings are unescaped, whether short or long") {
    CHECK(stringIn("\"plain\"") == "plain");
    CHECK(stringIn(R"("\"\\\/\b\f\n\r\t")") == "\"\\/\b\f\n\r\t");
    CHECK(stringIn(R"("\u00e9\u20AC\ud83d\ude00")") == "é€😀");
    CHECK(stringIn("\"" + std::string(100, 'a') + "\\n" + std::string(100, 'b') + "\"") ==
          std::string(100, 'a') + "\n" + std::string(100, 'b'));
    CHECK(stringIn("\"é€😀\"") == "é€😀");
}

TEST_CASE("a string may end at any offset in a 16-byte block") {
    for (std::size_t length = 0; length < 70; ++length) {
        CHECK(stringIn("\"" + std::string(length, 'x') + "\"") == std::string(length, 'x'));
        CHECK(stringIn("\"" + std::string(length, 'x')) == "refused: JsonSyntax");
        CHECK(stringIn("\"" + std::string(length, 'x') + "\x1f\"") == "refused: JsonSyntax");
        CHECK(stringIn("\"" + std::string(length, '\xc3') + "\\\\\"") == std::string(length, '\xc3') + "\\");
    }
}

TEST_CASE("sixty-four levels are accepted, one more is too deep, and two hundred thousand do no harm") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(verdict(nested(64)) == "good");
    CHECK(verdict(nested(65)) == "JsonTooDeep at 64");
    CHECK(verdict(nested(200'000)) == "JsonTooDeep at 64");
    std::string objects;
    for (int i = 0; i < 65; ++i)
        objects += "{\"a\":";
    CHECK(verdict(objects) == "JsonTooDeep at 320");
}

TEST_CASE("every truncation of a text is refused") {
    const std::string text = R"({"a":[1.5e3,"x\n\u00e9",true,null,{"b":-0}]})";
    REQUIRE(verdict(text) == "good");
    for (std::size_t length = 0; length < text.size(); ++length)
        CHECK(verdict(std::string_view(text).substr(0, length)) != "good");
}

TEST_CASE("mutated texts are accepted or refused as by RapidJSON") {
    const std::string pieces[] = {"{",    "}",  "[",  "]", ",",     ":",      "\"",  "\\",
                                  "u",    "d8", "00", "1", "-",     ".",      "e",   "true",
                                  "null", " ",  "\n", "é", "\"a\"", "\"b\":", "\x01"};
    const std::string start = R"({"a":[1.5e3,"x\n\u00e9",true,null,{"b":-0}],"c":"d"})";
    std::mt19937 random(42);
    int good = 0;
    for (int round = 0; round < 60'000; ++round) {
        std::string text = start;
        for (unsigned changes = 1 + static_cast<unsigned>(random() % 3); changes > 0; --changes) {
            const std::size_t at = random() % (text.size() + 1);
            const std::size_t removed = std::min<std::size_t>(random() % 4, text.size() - at);
            text.replace(at, removed, random() % 2 == 0 ? "" : pieces[random() % std::size(pieces)]);
        }
        const std::string ours = verdict(text);
        if (ours.compare(0, 7, "JsonNul") == 0 || ours.compare(0, 17, "JsonLoneSurrogate") == 0)
            continue; // refused by the file format, not by JSON
        INFO(text << " " << ours);
        REQUIRE((ours == "good") == rapidAccepts(text));
        good += ours == "good" ? 1 : 0;
    }
    CHECK(good > 5'000);
}

TEST_CASE("only quotation marks, backslashes and control characters are escaped") {
    std::string out;
    appendJsonString(out, "a\"b\\c/\b\f\n\r\t\x01\x1f\x7f é😀");
    CHECK(out == "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f é😀\"");
}

TEST_CASE("canonical JSON has no white space, keeps numbers as written and escapes strings uniformly") {
    std::string out;
    appendCanonicalJson(out, "{ \"a b\" : [ 1.0 , -0,1e400, \"\\u0041\\/ \\u000a\" ] ,\n\"c\":null }");
    CHECK(out == R"({"a b":[1.0,-0,1e400,"A/ \n"],"c":null})");
}

TEST_CASE("a text in a message is shortened at a character boundary") {
    CHECK(shortened("short") == "short");
    std::string longText;
    for (int i = 0; i < 100; ++i)
        longText += "é";
    CHECK(shortened(longText) == longText.substr(0, 160) + "…");
}

} // namespace crisis::test::json_cursor_test
