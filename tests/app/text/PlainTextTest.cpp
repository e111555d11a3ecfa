// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PlainText.h"
#include "tests/support/Catch.h"

namespace crisis::test::plain_text_test {
using namespace crisis::text;

TEST_CASE("Bidi controls and control characters become visible, and line ends become line feeds") {
    CHECK(shown("a\xe2\x80\xae"
                "b") == QStringLiteral("a[U+202E]b"));
    CHECK(shown(std::string_view("a\x1b\x00z", 4)) == QStringLiteral("a[U+001B][U+0000]z"));
    CHECK(shown("1\r\n2\r3\n4\tx") == QStringLiteral("1\n2\n3\n4 x"));
    CHECK(shown("“Łódź” \xf0\x9f\x95\x8a") == QString::fromUtf8("“Łódź” \xf0\x9f\x95\x8a"));
}

TEST_CASE("A line is shortened by characters and never inside a surrogate pair") {
    CHECK(shownOnOneLine("one\ntwo") == QStringLiteral("one two"));
    CHECK(shownOnOneLine("abcdef", 3) == QStringLiteral("abc…"));
    CHECK(shownOnOneLine("abc", 3) == QStringLiteral("abc"));
    CHECK(cut(QString::fromUtf8("a\xf0\x9f\x95\x8a"), 2) == QStringLiteral("a…"));
    const std::string endless(10'000'000, 'x');
    CHECK(shownOnOneLine(endless, 10) == QStringLiteral("xxxxxxxxxx…"));
}

TEST_CASE("Tool tips and menus never interpret text as markup") {
    CHECK(plainToolTip(QStringLiteral("<b>&</b>")) == QStringLiteral("<qt>&lt;b&gt;&amp;&lt;/b&gt;</qt>"));
    CHECK(plainToolTip({}).isEmpty());
    CHECK(withoutMnemonic(QStringLiteral("Q & A")) == QStringLiteral("Q && A"));
}

TEST_CASE("Right-to-left text inside a sentence is isolated") {
    CHECK(isolated(QStringLiteral("left")) == QStringLiteral("left"));
    CHECK(isolated(QString::fromUtf8("ש")) == QChar(0x2068) + QString::fromUtf8("ש") + QChar(0x2069));
}

} // namespace crisis::test::plain_text_test
