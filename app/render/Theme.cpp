// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace crisis::render {

namespace {

// The palette of Okabe and Ito (2008) for colour-blind readers, darkened or lightened to a contrast of 3:1
// against the background.
constexpr std::array<QRgb, 7> lightLanes{0xff0072b2, 0xffc25400, 0xff00805d, 0xffb0568c,
                                         0xff3a7ca5, 0xff946300, 0xff5b5b5b};
constexpr std::array<QRgb, 7> darkLanes{0xff56b4e9, 0xffe88a3a, 0xff2fbf95, 0xffdb95bf,
                                        0xff8cb4e0, 0xffe6b422, 0xffb5b5b5};

constexpr std::array<QRgb, 2> printLanes{0xff000000, 0xff4a4a4a};
constexpr std::array<QRgb, 6> strongLanes{0xff00457a, 0xff7c3000, 0xff005038,
                                          0xff6d1f52, 0xff4b3a8c, 0xff333333};

constexpr std::array<QRgb, 6> strongDarkLanes{0xff8fd0ff, 0xffffb070, 0xff5fe0b8,
                                              0xffffb3dc, 0xffc9bcff, 0xffe0e0e0};

std::span<const QRgb> lanesOf(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Light:
        return lightLanes;
    case ThemeKind::Dark:
        return darkLanes;
    case ThemeKind::Print:
        return printLanes;
    case ThemeKind::HighContrast:
        return strongLanes;
    case ThemeKind::HighContrastDark:
        return strongDarkLanes;
    }
    return lightLanes;
}

QColor mixed(const QColor& over, const QColor& ground, double share) {
    const auto mix = [share](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1 - share)));
    };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()),
            mix(over.blue(), ground.blue())};
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

Theme makeLight() {
    Theme t;
    t.kind = ThemeKind::Light;
    t.background = QColor(0xffffff);
    t.laneShade = QColor(0xf7f8fa);
    t.gutter = QColor(0xf1f3f6);
    t.text = QColor(0x1b1f26);
    t.mutedText = QColor(0x565e6b);
    t.grid = QColor(0xe9ecf0);
    t.gridStrong = QColor(0xcfd5dd);
    t.laneLine = QColor(0xdde1e7);
    t.periodBar = QColor(0xe3dccb);
    t.periodGround = QColor(222, 200, 140, 34);
    t.periodText = QColor(0x4a4230);
    t.selection = QColor(0x14171c);
    t.selectionFill = QColor(0xffe9b8);
    t.focus = QColor(0x0b57d0);
    t.warning = QColor(0xb03a00);
    t.noteFill = QColor(0xe7ebf1);
    t.cluster = QColor(0xffffff);
    t.clusterText = QColor(0x1b1f26);
    return t;
}

Theme makeDark() {
    Theme t;
    t.kind = ThemeKind::Dark;
    t.background = QColor(0x16191e);
    t.laneShade = QColor(0x1a1e24);
    t.gutter = QColor(0x1f242b);
    t.text = QColor(0xe8ebf0);
    t.mutedText = QColor(0xa6afbc);
    t.grid = QColor(0x262c34);
    t.gridStrong = QColor(0x3a424d);
    t.laneLine = QColor(0x2d343d);
    t.periodBar = QColor(0x4a4331);
    t.periodGround = QColor(214, 190, 120, 22);
    t.periodText = QColor(0xf0e6cb);
    t.selection = QColor(0xffffff);
    t.selectionFill = QColor(0x54461c);
    t.focus = QColor(0x8ab4f8);
    t.warning = QColor(0xff9d66);
    t.noteFill = QColor(0x2a313a);
    t.cluster = QColor(0x16191e);
    t.clusterText = QColor(0xe8ebf0);
    return t;
}

Theme makePrint() {
    Theme t = makeLight();
    t.kind = ThemeKind::Print;
    t.laneShade = t.gutter = t.noteFill = t.cluster = QColor(0xffffff);
    t.text = t.mutedText = t.periodText = t.selection = t.focus = t.warning = t.clusterText =
        QColor(Qt::black);
    t.grid = QColor(0xe2e2e2);
    t.gridStrong = QColor(0x8c8c8c);
    t.laneLine = QColor(0xa6a6a6);
    t.periodBar = QColor(0xf2f2f2);
    t.periodGround = QColor(0, 0, 0, 0);
    t.selectionFill = QColor(0xe6e6e6);
    return t;
}

Theme makeHighContrast() {
    Theme t = makePrint();
    t.kind = ThemeKind::HighContrast;
    t.grid = QColor(0xb8b8b8);
    t.gridStrong = t.laneLine = QColor(0x333333);
    t.periodBar = QColor(0xfff3b0);
    t.periodGround = QColor(255, 220, 60, 40);
    t.selectionFill = QColor(0xffe066);
    t.warning = QColor(0x9c0000);
    t.focus = QColor(0x0000c8);
    return t;
}

Theme makeHighContrastDark() {
    Theme t;
    t.kind = ThemeKind::HighContrastDark;
    t.background = t.laneShade = t.gutter = t.noteFill = t.cluster = QColor(Qt::black);
    t.text = t.mutedText = t.periodText = t.selection = t.clusterText = QColor(Qt::white);
    t.grid = QColor(0x4a4a4a);
    t.gridStrong = t.laneLine = QColor(0xc8c8c8);
    t.periodBar = QColor(0x3d3500);
    t.periodGround = QColor(255, 220, 60, 30);
    t.selectionFill = QColor(0x5a4a00);
    t.warning = QColor(0xffb080);
    t.focus = QColor(0x9cc8ff);
    return t;
}

} // namespace

QColor Theme::lane(int number) const {
    const std::span<const QRgb> colours = lanesOf(kind);
    return QColor::fromRgb(colours[static_cast<std::size_t>(std::max(number, 0)) % colours.size()]);
}

QColor Theme::faintText() const {
    const auto between = [](int a, int b) { return (a * 11 + b * 9) / 20; };
    return {between(mutedText.red(), background.red()), between(mutedText.green(), background.green()),
            between(mutedText.blue(), background.blue())};
}

QColor Theme::laneFill(int number) const { return mixed(lane(number), background, 0.38); }

const Theme& Theme::light() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& Theme::print() {
    static const Theme theme = makePrint();
    return theme;
}

const Theme& Theme::highContrast() {
    static const Theme theme = makeHighContrast();
    return theme;
}

const Theme& Theme::highContrastDark() {
    static const Theme theme = makeHighContrastDark();
    return theme;
}

const Theme& Theme::of(ThemeKind kind) {
    switch (kind) {
    case ThemeKind::Light:
        return light();
    case ThemeKind::Dark:
        return dark();
    case ThemeKind::Print:
        return print();
    case ThemeKind::HighContrast:
        return highContrast();
    case ThemeKind::HighContrastDark:
        return highContrastDark();
    }
    return light();
}

const Theme& Theme::of(const QPalette& palette) {
    const bool isDark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    if (isHighContrast(palette))
        return isDark ? highContrastDark() : highContrast();
    return isDark ? dark() : light();
}

bool isHighContrast(const QPalette& palette) {
    // Between 21, black on white, and the usual palettes, which have 18 at most.
    constexpr double least = 20;
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= least;
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace crisis::render
