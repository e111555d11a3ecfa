// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/HtmlWriter.h"

#include "core/io/timeline/TimelineReader.h"
#include "tests/support/Catch.h"

#include <regex>

namespace crisis::test::html_writer_test {
using namespace crisis::io;

namespace {

// A file with `words`, written as a JSON string, in every member that holds text.
std::string fileWith(const std::string& words) {
    const std::string file =
        R"json({"format":"crisis-timeline","version":1,"title":"@","language":"en","marking":"@",
"sources":[{"id":"s1","title":"@","url":"javascript:alert(1)"},
{"id":"s2","title":"Two","url":"https://example.org/?a=1&b=%22"}],
"events":[{"id":"e1","title":"@","summary":"@","dates":[{"date":"2030-05-01"}]},
{"id":"e2","title":"Second","dates":[{"date":""}]}],
"statements":[{"id":"q1","kind":"direct","text":"@","language":"ar","source":"s1",
"about":[{"event":"e1","stance":"denies"}]}]})json";
    return std::regex_replace(file, std::regex("@"), words);
}

std::string htmlOf(const std::string& words, std::string_view svg = {}) {
    const auto read = readTimeline(fileWith(words));
    REQUIRE(read);
    return htmlBytes(read->timeline, svg, DocumentStrings::english());
}

std::size_t count(const std::string& text, const char* pattern) {
    const std::regex expression(pattern);
    return static_cast<std::size_t>(
        std::distance(std::sregex_iterator(text.begin(), text.end(), expression), std::sregex_iterator()));
}

} // namespace

TEST_CASE("a page runs no script, loads nothing and does not interpret text as markup") {
    const std::string html =
        htmlOf(R"(</p><script>x</script><img src='//e' onload='x'>\"<!--)", "<?xml?>\n<svg></svg>");
    CHECK(count(html, "<(script|img|iframe|object|link|base|form)") == 0);
    CHECK(count(html, "<[^>]* on[a-z]+=") == 0);
    CHECK(count(html, "<[^>]* src=") == 0);
    CHECK(count(html, "href=\"(?!https://)") == 0);
    CHECK(count(html, "href=\"https://example.org/\\?a=1&amp;b=%22\"") == 1);
    CHECK(html.find("default-src 'none'") != std::string::npos);
    CHECK(html.find("<?xml") == std::string::npos);
    CHECK(count(html, "&lt;script&gt;x&lt;/script&gt;") == 8); // each place once, title and marking twice
}

TEST_CASE("a page is accessible: one heading for the page, one per event, languages and lists") {
    const std::string html = htmlOf("Words", "<svg></svg>");
    CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(count(html, "<h1>") == 1);
    CHECK(count(html, "<h2>") == 2);
    CHECK(count(html, "<h3>") == 2);
    CHECK(count(html, "<main>") == 1);
    CHECK(count(html, "<figure>\n<svg></svg></figure>") == 1);
    CHECK(count(html, "<li id=\"list-e[12]\"><article>") == 2);
    CHECK(count(html, "<blockquote><p dir=\"auto\" lang=\"ar\">") == 1);
    CHECK(count(html, "<p class=\"marking\">Words</p>") == 2); // above and below
    for (const char* element :
         {"main", "figure", "ol", "li", "article", "blockquote", "p", "h2", "h3", "footer"}) {
        INFO(element);
        const std::string name = element;
        CHECK(count(html, ("<" + name + "[ >]").c_str()) == count(html, ("</" + name + ">").c_str()));
    }
}

} // namespace crisis::test::html_writer_test
