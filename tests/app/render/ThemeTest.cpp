// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"

#include "tests/support/Catch.h"

#include <QPalette>

namespace crisis::test::theme_test {
using namespace crisis::render;

TEST_CASE("text has a contrast of at least 4.5:1 against every background, and marks 3:1") {
    for (const Theme* theme : {&Theme::light(), &Theme::dark(), &Theme::print(), &Theme::highContrast(),
                               &Theme::highContrastDark()}) {
        INFO("theme " << static_cast<int>(theme->kind));
        for (const QColor& ground :
             {theme->background, theme->laneShade, theme->gutter, theme->selectionFill, theme->noteFill})
            CHECK(contrast(theme->text, ground) >= 4.5);
        CHECK(contrast(theme->mutedText, theme->background) >= 4.5);
        CHECK(contrast(theme->mutedText, theme->gutter) >= 4.5);
        CHECK(contrast(theme->periodText, theme->periodBar) >= 4.5);
        CHECK(contrast(theme->clusterText, theme->cluster) >= 4.5);
        CHECK(contrast(theme->warning, theme->background) >= 3);
        CHECK(contrast(theme->focus, theme->selectionFill) >= 3);
        for (int lane = 0; lane < 9; ++lane) {
            CHECK(contrast(theme->lane(lane), theme->background) >= 3);
            CHECK(contrast(theme->lane(lane), theme->laneShade) >= 3);
        }
    }
}

TEST_CASE("contrast is that of WCAG 2.1") {
    CHECK(contrast(Qt::black, Qt::white) == test::Approx(21));
    CHECK(contrast(QColor(0x767676), Qt::white) == test::Approx(4.54).margin(0.01));
}

TEST_CASE("the theme follows a palette") {
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(20, 20, 20));
    dark.setColor(QPalette::WindowText, Qt::white);
    CHECK(Theme::of(dark).kind == ThemeKind::Dark);
    QPalette light;
    light.setColor(QPalette::Window, QColor(0xefefef));
    light.setColor(QPalette::WindowText, Qt::black);
    CHECK(Theme::of(light).kind == ThemeKind::Light);
}

TEST_CASE("a palette of black on white or white on black selects a high-contrast theme") {
    QPalette strong;
    strong.setColor(QPalette::Window, Qt::white);
    strong.setColor(QPalette::WindowText, Qt::black);
    CHECK(Theme::of(strong).kind == ThemeKind::HighContrast);
    strong.setColor(QPalette::Window, Qt::black);
    strong.setColor(QPalette::WindowText, Qt::white);
    CHECK(Theme::of(strong).kind == ThemeKind::HighContrastDark);
}

TEST_CASE(
    "the high contrast themes keep 7:1, and the printed one has black text and no fills on white paper") {
    for (const Theme* strong : {&Theme::highContrast(), &Theme::highContrastDark()}) {
        for (int lane = 0; lane < 9; ++lane)
            CHECK(contrast(strong->lane(lane), strong->background) >= 7);
        for (const QColor& ground : {strong->background, strong->periodBar, strong->selectionFill})
            CHECK(contrast(strong->text, ground) >= 7);
        CHECK(contrast(strong->mutedText, strong->background) >= 7);
        CHECK(contrast(strong->warning, strong->background) >= 7);
        CHECK(contrast(strong->focus, strong->background) >= 7);
    }
    const Theme& print = Theme::print();
    CHECK(print.text == QColor(Qt::black));
    for (const QColor& fill : {print.background, print.gutter, print.laneShade, print.noteFill})
        CHECK(fill == QColor(Qt::white));
}

} // namespace crisis::test::theme_test
