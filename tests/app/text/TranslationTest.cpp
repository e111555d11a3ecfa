// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Translation.h"
#include "app/text/EditText.h"
#include "app/text/SceneStrings.h"
#include "tests/support/Catch.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace crisis::test::translation_test {
using namespace crisis::text;

namespace {

const QString folder = QStringLiteral(CRISIS_TEST_TRANSLATIONS);
const QLocale esperanto(QLocale::Esperanto);

std::string addDate() { return editText(WriteDate{EventId("e1"), std::nullopt, {}}).toStdString(); }

} // namespace

TEST_CASE("an installed translation is shown, and its absence leaves the English text") {
    int argc = 0;
    const QCoreApplication application(argc, nullptr);
    CHECK(addDate() == "add a date");

    const auto translator = translationFor(esperanto, folder);
    REQUIRE(translator);
    QCoreApplication::installTranslator(translator.get());
    CHECK(addDate() == "aldoni daton");
    const LayoutStrings strings = sceneStrings(QLocale::c());
    CHECK(strings.undated(1) == "1 sen dato");
    CHECK(strings.undated(3) == "3 sen datoj");
    CHECK(strings.eventCount(3) == "3 events"); // not translated

    QCoreApplication::removeTranslator(translator.get());
    CHECK(addDate() == "add a date");
}

TEST_CASE("a locale without a translation has none") {
    CHECK_FALSE(translationFor(QLocale(QLocale::Welsh), folder));
    CHECK_FALSE(translationFor(esperanto, folder + QStringLiteral("/missing")));
}

} // namespace crisis::test::translation_test
