// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/QuotedWords.h"
#include "app/text/Citation.h"
#include "core/model/TimelineBuilder.h"
#include "tests/support/Catch.h"

#include <QStringList>

namespace crisis::test::quoted_words_test {
using namespace crisis::text;

namespace {

QStringList quoted(const QString& text) {
    QStringList pieces;
    for (const TextRange& range : quotedWords(text))
        pieces << text.mid(range.begin, range.end - range.begin);
    return pieces;
}

QString set(StatementKind kind, const char* text) {
    Statement statement;
    statement.kind = kind;
    statement.text = text;
    return setWords(statement);
}

} // namespace

TEST_CASE("Quoted text is found with the quotation marks of any script") {
    CHECK(quoted(QStringLiteral("He called it “a trick” and “a lie”.")) ==
          QStringList{QStringLiteral("“a trick”"), QStringLiteral("“a lie”")});
    CHECK(quoted(QStringLiteral("A \"straight\" one")) == QStringList{QStringLiteral("\"straight\"")});
    CHECK(quoted(QStringLiteral("„deutsch“ und „gemischt”")) ==
          QStringList{QStringLiteral("„deutsch“"), QStringLiteral("„gemischt”")});
    CHECK(quoted(QStringLiteral("«l’un» et »andere«")) ==
          QStringList{QStringLiteral("«l’un»"), QStringLiteral("»andere«")});
    CHECK(quoted(QStringLiteral("「一」と『二』")) ==
          QStringList{QStringLiteral("「一」"), QStringLiteral("『二』")});
}

TEST_CASE("Nested quotations belong to the outer one, and an unmatched mark quotes nothing") {
    CHECK(quoted(QStringLiteral("“he said „no“ twice”")) ==
          QStringList{QStringLiteral("“he said „no“ twice”")});
    CHECK(quoted(QStringLiteral("An inch is 1\" and “never closed")).isEmpty());
    CHECK(quoted(QStringLiteral("empty “” marks")).isEmpty());
    CHECK(quoted(QString()).isEmpty());
}

TEST_CASE("Unclosed quotation marks are not searched for repeatedly") {
    CHECK(quotedWords(QString(2'000'000, QChar(0x201E))).empty());
}

TEST_CASE("A partly quoted statement keeps its quotation marks, and gets some only if it has none") {
    CHECK(set(StatementKind::Mixed, "The story is “an invention”.") ==
          QStringLiteral("The story is “an invention”."));
    CHECK(set(StatementKind::Mixed, "frank and difficult") == QStringLiteral("“frank and difficult”"));
    CHECK(set(StatementKind::Direct, "We say “no”") == QStringLiteral("“We say “no””"));
    CHECK(set(StatementKind::Indirect, "They say no.") == QStringLiteral("They say no."));
}

TEST_CASE("Arabic script is quoted with guillemets") {
    CHECK(set(StatementKind::Direct, "لم نغلق الجسر") == QStringLiteral("«لم نغلق الجسر»"));
    CHECK(set(StatementKind::Direct, "桥梁开放") == QStringLiteral("“桥梁开放”"));
}

} // namespace crisis::test::quoted_words_test
