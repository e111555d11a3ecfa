// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/TextDecoding.h"

#include "core/io/text/HtmlText.h"
#include "tests/support/Catch.h"

namespace crisis::test::text_decoding_test {
using namespace crisis::io;

namespace {

std::string utf16(std::u16string_view text, bool bigEndian, bool mark) {
    std::string bytes;
    const auto put = [&](char16_t unit) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    };
    if (mark)
        put(0xFEFF);
    for (const char16_t unit : text)
        put(unit);
    return bytes;
}

} // namespace

TEST_CASE("an encoding is detected from the bytes", "[io][text]") {
    CHECK(DecodedText("\xEF\xBB\xBFNiger").text() == "Niger");
    CHECK(DecodedText("Prés").encoding() == TextEncoding::Utf8);
    const DecodedText latin("Pr\xE9sident, le 4 ao\xFBt \x80");
    CHECK(latin.encoding() == TextEncoding::Windows1252);
    CHECK(latin.text() == "Président, le 4 août €");
    CHECK(latin.isGuessed());
    for (const bool bigEndian : {false, true}) {
        for (const bool mark : {false, true}) {
            const std::string bytes = utf16(u"title,date\nPrésident \xD83D\xDE00,2023", bigEndian, mark);
            const DecodedText decoded(bytes);
            CHECK(decoded.text() == "title,date\nPrésident 😀,2023");
            CHECK(decoded.encoding() == (bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le));
            CHECK(decoded.replaced() == 0);
        }
    }
}

TEST_CASE("invalid bytes among valid ones are replaced and counted", "[io][text]") {
    const DecodedText cut("Président\xC3");
    CHECK(cut.encoding() == TextEncoding::Utf8);
    CHECK(cut.text() == "Président\xEF\xBF\xBD");
    CHECK(cut.replaced() == 1);
    const DecodedText mixed("ééééééééééééééé\xE9 x");
    CHECK(mixed.encoding() == TextEncoding::Utf8);
    CHECK(mixed.replaced() == 1);
}

TEST_CASE("markup becomes plain text", "[io][text]") {
    CHECK(plainTextOf("<p>One <b>bold</b> word</p><p>Two&nbsp;&amp;&#8364;&#x20AC;</p>").text ==
          "One bold word\nTwo\xC2\xA0&€€");
    CHECK(plainTextOf("a<br>b<br/>c").text == "a\nb\nc");
    CHECK(plainTextOf("see <a href='https://example.org/a?b=1&amp;c=2'>this</a>.").text ==
          "see this (https://example.org/a?b=1&c=2).");
    CHECK(plainTextOf("<a href=\"https://example.org\">https://example.org</a>").text ==
          "https://example.org");
    CHECK(plainTextOf("<a href=\"javascript:alert(1)\">here</a>").text == "here");
    const PlainText active = plainTextOf("x<script>alert('</p>')</script>y<style>p{}</style>z");
    CHECK(active.text == "xyz");
    CHECK(active.hadActiveContent);
    CHECK(plainTextOf("<iframe src=\"https://example.org/v\"></iframe>").text == "(https://example.org/v)");
    CHECK(plainTextOf("<ul><li>a</li><li>b</li></ul>").text == "a\nb");
    CHECK(plainLineOf("a\n  b<br>c").text == "a b c");
}

TEST_CASE("text that only looks like markup stays", "[io][text]") {
    CHECK(plainTextOf("5 < 6 and a<b, AT&T &unknown; &").text == "5 < 6 and a<b, AT&T &unknown; &");
    CHECK(plainTextOf("<!-- a comment -->x<!-- open").text == "x<!-- open");
    CHECK(plainTextOf("a\r\nb\rc\x07").text == "a\nb\nc");
    CHECK(plainTextOf("&#0;&#xD800;&#99999999;").text.find('\0') == std::string::npos);
}

TEST_CASE("a page is read as a browser shows it, a value of a data file as it is written", "[io][text]") {
    const auto page = [](std::string_view html) { return plainTextOf(html, HtmlKind::Page).text; };
    CHECK(page("one\n  two\t three") == "one two three");
    CHECK(plainTextOf("one\n  two<b> x").text == "one\n  two x");
    CHECK(page("<html><head><title>T</title></head><body>text <svg><title>x</title>y</svg>after</body>") ==
          "text after");
    CHECK(page("a<svg width='1'/>b") == "ab");
    CHECK(page("<a href='https://example.org/a'>this</a> <img alt='x' src='https://example.org/i.png'>") ==
          "this");
    CHECK(page("<p>a<iframe src='https://example.org/'>no</iframe>b<noscript>c</noscript>") == "ab");
    CHECK(page("<section>a</section><article>b</article><dl><dt>c<dd>d</dl>") == "a\nb\nc\nd");
    CHECK(page("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>") == "a b\nc");
    CHECK(page("  <pre> a\n b</pre>&nbsp;") == "a b");
    CHECK(page("5 < 6 &lt; 7 &unknown; <!-- x -->") == "5 < 6 < 7 &unknown;");
}

TEST_CASE(
    "nesting without end is read without recursion, and what is never closed hides no more than it must",
    "[io][text]") {
    std::string deep;
    for (int depth = 0; depth < 200'000; ++depth)
        deep += "<div><table><b>";
    for (const HtmlKind kind : {HtmlKind::Fragment, HtmlKind::Page}) {
        CHECK(plainTextOf("a" + deep + "b", kind).text == "a\nb");
        CHECK(plainTextOf("a<script>never closed", kind).text == "a");
        CHECK(plainTextOf("a<b <i>c", kind).text == "a<b c");
        CHECK(plainTextOf("a<!-- never closed <p>b", kind).text == "a<!-- never closed\nb");
    }
}

TEST_CASE("a given encoding is used whatever the bytes look like", "[io][encoding]") {
    const std::string accented = "caf\xC3\xA9";
    CHECK(DecodedText(accented, TextEncoding::Windows1252).text() == "caf\xC3\x83\xC2\xA9");
    CHECK(DecodedText(accented, TextEncoding::Utf8).text() == accented);
    const DecodedText broken("caf\xE9", TextEncoding::Utf8);
    CHECK(broken.text() == "caf\xEF\xBF\xBD");
    CHECK(broken.replaced() == 1);
    CHECK_FALSE(DecodedText("caf\xE9", TextEncoding::Windows1252).isGuessed());
    CHECK(DecodedText("caf\xE9 x").isGuessed());
    const std::string big("\xFE\xFF\x00\x41\x4E\x2D", 6);
    CHECK(DecodedText(big, TextEncoding::Utf16Be).text() == "A\xE4\xB8\xAD");
    CHECK(DecodedText(std::string_view(big).substr(2), TextEncoding::Utf16Be).text() == "A\xE4\xB8\xAD");
    CHECK(parseWord("Latin-1", TextEncoding()) == TextEncoding::Windows1252);
    CHECK(parseWord("utf-16le", TextEncoding()) == TextEncoding::Utf16Le);
    CHECK_FALSE(parseWord("EBCDIC", TextEncoding()));
}

} // namespace crisis::test::text_decoding_test
