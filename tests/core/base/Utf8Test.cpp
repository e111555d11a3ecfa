// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"

#include "tests/support/Catch.h"

#include <QUtf8StringView>

#include <array>
#include <vector>

namespace crisis::test::utf8_test {
using namespace crisis::base;

namespace {

std::string utf8(char32_t codePoint) {
    std::string text;
    appendUtf8(text, codePoint);
    return text;
}

std::vector<char32_t> codePointsOf(std::string_view text) {
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < text.size();)
        points.push_back(nextCodePoint(text, at));
    return points;
}

// Every byte at which the rules of UTF-8 change, and the bytes beside it.
constexpr std::array<unsigned char, 25> edgeBytes{0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                                  0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                                  0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};

} // namespace

TEST_CASE("every code point is written and read back", "[base][utf8]") {
    std::size_t wrong = 0;
    for (char32_t code = 1; code <= lastCodePoint; ++code) {
        const std::string text = utf8(code);
        const char32_t expected = isSurrogate(code) ? replacementCharacter : code;
        const std::size_t length = expected < 0x80 ? 1 : expected < 0x800 ? 2 : expected < 0x10000 ? 3 : 4;
        std::size_t at = 0;
        const bool isGood = isValidUtf8(text) && text.size() == length &&
                            characterLength(text, 0) == length && nextCodePoint(text, at) == expected &&
                            at == length && nextCharacter(text, 0) == length;
        wrong += isGood ? 0U : 1U;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the first and last characters of each length have their standard bytes", "[base][utf8]") {
    CHECK(utf8(0x7F) == "\x7F");
    CHECK(utf8(0x80) == "\xC2\x80");
    CHECK(utf8(0x7FF) == "\xDF\xBF");
    CHECK(utf8(0x800) == "\xE0\xA0\x80");
    CHECK(utf8(0xD7FF) == "\xED\x9F\xBF");
    CHECK(utf8(0xE000) == "\xEE\x80\x80");
    CHECK(utf8(0xFFFF) == "\xEF\xBF\xBF");
    CHECK(utf8(0x10000) == "\xF0\x90\x80\x80");
    CHECK(utf8(0x10FFFF) == "\xF4\x8F\xBF\xBF");
}

TEST_CASE("what no text may contain is written as the replacement character", "[base][utf8]") {
    for (const char32_t code :
         {char32_t{0}, char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}})
        CHECK(utf8(code) == replacementText);
}

TEST_CASE("a character is recognised exactly when Qt calls its bytes valid", "[base][utf8]") {
    std::size_t wrong = 0;
    std::string text(4, '\0');
    for (const unsigned char first : edgeBytes)
        for (const unsigned char second : edgeBytes)
            for (const unsigned char third : edgeBytes)
                for (const unsigned char fourth : edgeBytes) {
                    text = {static_cast<char>(first), static_cast<char>(second), static_cast<char>(third),
                            static_cast<char>(fourth)};
                    std::size_t expected = 0; // the shortest beginning that is valid by itself
                    for (std::size_t length = 4; length > 0; --length)
                        expected = QUtf8StringView(text.data(), static_cast<qsizetype>(length)).isValidUtf8()
                                       ? length
                                       : expected;
                    std::size_t at = 0;
                    const char32_t code = nextCodePoint(text, at);
                    const std::string padded = text + std::string(64, 'x'); // long enough for the fast check
                    const bool isValid = QUtf8StringView(text.data(), 4).isValidUtf8();
                    const bool isGood = isValidUtf8(text) == isValid && isValidUtf8(padded) == isValid &&
                                        characterLength(text, 0) == expected &&
                                        at == std::max<std::size_t>(expected, 1) &&
                                        (expected > 0 || code == replacementCharacter);
                    wrong += isGood ? 0U : 1U;
                }
    CHECK(wrong == 0);
}

TEST_CASE("overlong forms, surrogates and values that are too high are errors", "[base][utf8]") {
    for (const std::string_view bad : {"\xC0\x80",
                                       "\xC1\xBF",
                                       "\xE0\x80\x80",
                                       "\xE0\x9F\xBF",
                                       "\xF0\x80\x80\x80",
                                       "\xF0\x8F\xBF\xBF", // overlong
                                       "\xED\xA0\x80",
                                       "\xED\xBF\xBF",
                                       "\xED\xA0\xBD\xED\xB8\x80", // surrogates
                                       "\xF4\x90\x80\x80",
                                       "\xF5\x80\x80\x80",
                                       "\xFE",
                                       "\xFF", // too high
                                       "\x80",
                                       "\xBF",
                                       "\xC3",
                                       "\xE2\x82",
                                       "\xF0\x9F\x98",
                                       "\xC3x",
                                       "\xE2\x82x"}) { // cut
        CAPTURE(bad);
        CHECK_FALSE(isValidUtf8(bad));
        CHECK_FALSE(isStorable(bad));
        CHECK(characterLength(bad, 0) == 0);
        CHECK(codePointsOf(bad).front() == replacementCharacter);
        CHECK(isValidUtf8(mendedUtf8(bad)));
        CHECK(isValidUtf8(madeStorable(bad)));
    }
}

TEST_CASE("each invalid byte is replaced by itself and the rest stays", "[base][utf8]") {
    using Points = std::vector<char32_t>;
    const std::string_view cut = "a\xE2\x82z\xF0\x9F\x98\x80\xFF";
    CHECK(codePointsOf(cut) == Points{U'a', 0xFFFD, 0xFFFD, U'z', U'😀', 0xFFFD});
    CHECK(mendedUtf8(cut) == "a\uFFFD\uFFFDz😀\uFFFD");
    CHECK(madeStorable(cut) == "a\\xe2\\x82z😀\\xff");
    CHECK(mendedUtf8(std::string_view("a\0b", 3)) == "a\uFFFDb");
    CHECK(madeStorable(std::string_view("a\0b", 3)) == "a\\u0000b");
    CHECK(isValidUtf8(std::string_view("a\0b", 3)));
    CHECK_FALSE(isStorable(std::string_view("a\0b", 3)));
    CHECK(mendedUtf8("déjà 😀") == "déjà 😀");
    CHECK(madeStorable("") == "");
}

TEST_CASE("the first invalid byte is found wherever it is", "[base][utf8]") {
    for (const std::size_t before : {0U, 1U, 4'093U, 4'094U, 4'095U, 4'096U, 4'097U, 10'000U}) {
        CAPTURE(before);
        std::string text(before, 'x');
        CHECK(invalidUtf8Byte(text, 0) == text.size());
        text += "é€😀";
        CHECK(invalidUtf8Byte(text, 0) == text.size());
        const std::size_t good = text.size();
        CHECK(invalidUtf8Byte(text + "\xBF" + std::string(9'000, 'y'), 0) == good);
        CHECK(invalidUtf8Byte(text + "\xE2\x82", before) == good);
        CHECK(invalidUtf8Byte(text + "\xC3" + text, 0) == good);
    }
    CHECK(invalidUtf8Byte(std::string(50'000, '\x80'), 0) == 0);
    CHECK(invalidUtf8Byte("", 0) == 0);
}

TEST_CASE("positions fall between characters", "[base][utf8]") {
    const std::string_view text = "aé€😀";
    CHECK(codePointCount(text) == 4);
    CHECK(codePointCount("") == 0);
    const std::array<std::size_t, 11> boundaries{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
    for (std::size_t at = 0; at < boundaries.size(); ++at)
        CHECK(characterBoundary(text, at) == boundaries[at]);
    CHECK(characterBoundary(text, 99) == 10);
    CHECK(nextCharacter(text, 0) == 1);
    CHECK(nextCharacter(text, 1) == 3);
    CHECK(nextCharacter(text, 3) == 6);
    CHECK(nextCharacter(text, 6) == 10);
    CHECK(nextCharacter("\xF0\x9F", 0) == 2);
}

TEST_CASE("text is cut after whole characters", "[base][utf8]") {
    CHECK(firstCharacters("aé€😀", 0).empty());
    CHECK(firstCharacters("aé€😀", 3) == "aé€");
    CHECK(firstCharacters("aé€😀", 4) == "aé€😀");
    CHECK(firstCharacters("aé€😀", 9) == "aé€😀");
    CHECK(cutText("aé€😀", 4) == "aé€😀");
    CHECK(cutText("aé€😀", 3) == "aé€…");
    CHECK(cutText("aé€😀", 0) == "…");
    CHECK(cutText("", 0).empty());
    CHECK(cutText(std::string(1'000, '\x80'), 3).size() <= 3 * 4 + std::string_view("…").size());
}

TEST_CASE("two surrogates make one character", "[base][utf8]") {
    CHECK(joinedSurrogates(0xD800, 0xDC00) == 0x10000);
    CHECK(joinedSurrogates(0xD83D, 0xDE00) == U'😀');
    CHECK(joinedSurrogates(0xDBFF, 0xDFFF) == lastCodePoint);
    CHECK((isHighSurrogate(0xD800) && isHighSurrogate(0xDBFF)));
    CHECK_FALSE((isHighSurrogate(0xD7FF) || isHighSurrogate(0xDC00)));
    CHECK((isLowSurrogate(0xDC00) && isLowSurrogate(0xDFFF)));
    CHECK_FALSE((isLowSurrogate(0xDBFF) || isLowSurrogate(0xE000)));
    CHECK_FALSE((isSurrogate(0xD7FF) || isSurrogate(0xE000)));
}

} // namespace crisis::test::utf8_test
