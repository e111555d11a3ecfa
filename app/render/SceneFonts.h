// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/TextMeasurer.h"

#include <QFont>

#include <array>

namespace crisis::render {

/// One font for each text role.
class SceneFonts {
public:
    /// Derives the fonts from the system font, which has the size of the labels.
    [[nodiscard]] static SceneFonts of(const QFont& base);
    /// Fonts of the bundled family at a size in pixels, without hinting, so that glyphs look the same
    /// everywhere.
    [[nodiscard]] static SceneFonts bundled(double pixelSize);

    [[nodiscard]] const QFont& operator[](TextRole role) const {
        return fonts_[static_cast<std::size_t>(role)];
    }

private:
    std::array<QFont, 6> fonts_;
};

/// The family of the bundled fonts; loads them on first use. Needs a QGuiApplication.
[[nodiscard]] QString bundledFamily();

} // namespace crisis::render
