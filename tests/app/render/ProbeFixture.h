// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ScenePainter.h"
#include "tests/support/Catch.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <string>

namespace crisis::test {
using namespace crisis::exports;

/// A colour that was painted: equal to another but for rounding, as blending rounds.
struct Paint {
    QColor colour;

    friend bool operator==(const Paint& found, const QColor& wanted) {
        const auto isNear = [](int a, int b) { return std::abs(a - b) <= 2; };
        return isNear(found.colour.red(), wanted.red()) && isNear(found.colour.green(), wanted.green()) &&
               isNear(found.colour.blue(), wanted.blue()) && isNear(found.colour.alpha(), wanted.alpha());
    }
};

/// A painted picture, four times as large as its logical pixels, so that the middle of a line one pixel wide
/// has the colour of the line whatever the antialiasing does to its edges. All coordinates are logical
/// pixels.
class Probe {
public:
    explicit Probe(const std::function<void(QPainter&)>& paint, const QColor& ground = Qt::transparent)
        : image_(widthPx * scale, heightPx * scale, QImage::Format_ARGB32_Premultiplied) {
        image_.fill(ground);
        QPainter painter(&image_);
        painter.scale(scale, scale);
        paint(painter);
    }
    Probe(const Scene& scene, const Theme& theme, const SceneOverlay& overlay = {})
        : Probe([&](QPainter& painter) {
              ScenePainter(theme, SceneFonts::bundled(13)).paint(painter, scene, overlay);
          }) {}

    [[nodiscard]] Paint at(double x, double y) const {
        return {image_.pixelColor(static_cast<int>(std::floor(x * scale)),
                                  static_cast<int>(std::floor(y * scale)))};
    }
    /// The area with a colour inside a box, in square logical pixels.
    [[nodiscard]] double area(const Box& box, const QColor& colour) const;
    /// The share of a line with a colour, from 0 to 1.
    [[nodiscard]] double share(const ScenePoint& from, const ScenePoint& to, const QColor& colour) const;

    static constexpr int widthPx = 480, heightPx = 240;

private:
    static constexpr int scale = 4;
    QImage image_;
};

inline double Probe::area(const Box& box, const QColor& colour) const {
    int pixels = 0;
    for (int y = static_cast<int>(box.top * scale); y < static_cast<int>(box.bottom * scale); ++y) {
        for (int x = static_cast<int>(box.left * scale); x < static_cast<int>(box.right * scale); ++x)
            pixels += Paint{image_.pixelColor(x, y)} == colour ? 1 : 0;
    }
    return static_cast<double>(pixels) / (scale * scale);
}

inline double Probe::share(const ScenePoint& from, const ScenePoint& to, const QColor& colour) const {
    constexpr int steps = 400;
    int hits = 0;
    for (int i = 0; i < steps; ++i) {
        const double at = (i + 0.5) / steps;
        const Paint paint = this->at(from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at);
        hits += paint == colour ? 1 : 0;
    }
    return static_cast<double>(hits) / steps;
}

/// `colour` painted over `ground` with an opacity from 0 to 1.
inline QColor blended(const QColor& colour, const QColor& ground, double opacity) {
    const auto mix = [opacity](int over, int under) {
        return static_cast<int>(std::lround(over * opacity + under * (1 - opacity)));
    };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
            mix(colour.blue(), ground.blue())};
}

/// Runs probes in the light theme, in the dark theme and in that of printing.
inline void inEachTheme(const std::function<void(const Theme&)>& probe) {
    for (const Theme* theme : {&Theme::light(), &Theme::dark(), &Theme::print()}) {
        INFO("theme " << static_cast<int>(theme->kind));
        probe(*theme);
    }
}

/// A scene without items: gutter at the left of 120, ruler above 46, periods above 66.
inline Scene bareScene() {
    Scene scene;
    scene.widthPx = Probe::widthPx;
    scene.heightPx = Probe::heightPx;
    scene.ruler = {120, 0, Probe::widthPx, 46};
    scene.plot = {120, 66, Probe::widthPx, Probe::heightPx};
    return scene;
}

} // namespace crisis::test

namespace Catch {
template <>
struct StringMaker<QColor> {
    static std::string convert(const QColor& colour) { return colour.name(QColor::HexArgb).toStdString(); }
};
template <>
struct StringMaker<crisis::test::Paint> {
    static std::string convert(const crisis::test::Paint& paint) {
        return StringMaker<QColor>::convert(paint.colour);
    }
};
} // namespace Catch
