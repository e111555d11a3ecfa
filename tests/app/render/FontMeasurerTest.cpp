// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/FontMeasurer.h"

#include "tests/support/Catch.h"

namespace crisis::test::font_measurer_test {
using namespace crisis::render;

TEST_CASE("the sum of advances agrees with the width measured by the font to a few pixels") {
    const SceneFonts fonts = SceneFonts::bundled(13);
    const FontMeasurer measurer(fonts);
    for (const char* text :
         {"ECOWAS sends a mission to Niamey", "Été à Zürich, Łódź", "Встреча в Киеве", "AVAVAV Tower"}) {
        const double exact = QFontMetricsF(fonts[TextRole::Label]).horizontalAdvance(QString::fromUtf8(text));
        INFO(text);
        CHECK(measurer.width(text, TextRole::Label) >= exact - 0.5);
        CHECK(measurer.width(text, TextRole::Label) <= exact * 1.06 + 1);
    }
}

TEST_CASE("text in scripts that need shaping is measured by the font") {
    const SceneFonts fonts = SceneFonts::bundled(13);
    const FontMeasurer measurer(fonts);
    const char* arabic = "مرحبا بالعالم";
    CHECK(measurer.width(arabic, TextRole::Label) ==
          test::Approx(QFontMetricsF(fonts[TextRole::Label]).horizontalAdvance(QString::fromUtf8(arabic))));
}

TEST_CASE("elided text fits and ends with an ellipsis; it is empty if nothing fits") {
    const FontMeasurer measurer(SceneFonts::bundled(13));
    const std::string text = measurer.elided("A title of quite some length", TextRole::Label, 80);
    CHECK(measurer.width(text, TextRole::Label) <= 81);
    CHECK(text.ends_with("…"));
    CHECK(measurer.elided("A title", TextRole::Label, 3).empty());
}

TEST_CASE("pictures use the bundled font family") { CHECK(bundledFamily() == QStringLiteral("Noto Sans")); }

} // namespace crisis::test::font_measurer_test
