// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/SceneFonts.h"

#include "resources/Resources.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

namespace crisis::render {

namespace {

void scale(QFont& font, double factor) {
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(6, static_cast<int>(std::lround(font.pixelSize() * factor))));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
}

std::array<QFont, 6> rolesOf(const QFont& base) {
    std::array<QFont, 6> fonts;
    fonts.fill(base);
    const auto at = [&fonts](TextRole role) -> QFont& { return fonts[static_cast<std::size_t>(role)]; };
    scale(at(TextRole::Small), 0.85);
    scale(at(TextRole::Ruler), 0.9);
    at(TextRole::Lane).setBold(true);
    at(TextRole::Heading).setBold(true);
    scale(at(TextRole::Title), 1.5);
    at(TextRole::Title).setBold(true);
    return fonts;
}

} // namespace

SceneFonts SceneFonts::of(const QFont& base) {
    SceneFonts fonts;
    fonts.fonts_ = rolesOf(base);
    return fonts;
}

SceneFonts SceneFonts::bundled(double pixelSize) {
    QFont base(bundledFamily());
    base.setPixelSize(static_cast<int>(std::lround(pixelSize)));
    base.setHintingPreference(QFont::PreferNoHinting);
    base.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::NoSubpixelAntialias | QFont::PreferAntialias));
    return of(base);
}

QString bundledFamily() {
    static const QString family = [] {
        QString first;
        for (const QString& path : resources::bundledFonts()) {
            const int id = QFontDatabase::addApplicationFont(path);
            const QStringList families = QFontDatabase::applicationFontFamilies(id);
            if (path.endsWith(QLatin1String("/NotoSans-Regular.ttf")) && !families.isEmpty())
                first = families.first();
        }
        return first;
    }();
    return family;
}

} // namespace crisis::render
