// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/LinkQuestion.h"
#include "tests/support/Catch.h"

namespace crisis::test::link_question_test {
using namespace crisis::ui;

TEST_CASE("Only web addresses with a host can be opened") {
    CHECK(openableLink(QStringLiteral("https://example.org/a?b=c")));
    CHECK(openableLink(QStringLiteral("http://example.org")));
    for (const char* text : {"file:///etc/passwd", "javascript:alert(1)", "ssh://example.org", "example.org",
                             "https://", "", "//example.org"}) {
        INFO(text);
        CHECK_FALSE(openableLink(QString::fromLatin1(text)));
    }
}

TEST_CASE("The host shown for a link is the one that would be opened") {
    const auto disguised = openableLink(QStringLiteral("https://www.bank.com@evil.example/"));
    REQUIRE(disguised);
    CHECK(disguised->host(QUrl::FullyEncoded) == QStringLiteral("evil.example"));
    const auto lookalike = openableLink(QString::fromUtf8("https://b\xc3\xa4nk.example/"));
    REQUIRE(lookalike);
    CHECK(lookalike->host(QUrl::FullyEncoded) == QStringLiteral("xn--bnk-qla.example"));
}

} // namespace crisis::test::link_question_test
