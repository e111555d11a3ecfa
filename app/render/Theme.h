// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QColor>

class QPalette;

namespace crisis::render {

enum class ThemeKind { Light, Dark, Print, HighContrast, HighContrastDark };

/// The colours of a scene. Text has a contrast of at least 4.5:1 against its background, marks 3:1.
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    QColor background, laneShade, gutter;
    QColor text, mutedText;
    QColor grid, gridStrong, laneLine;
    QColor periodBar, periodGround, periodText;
    QColor selection, selectionFill, focus;
    QColor warning; ///< the disputed sign
    QColor noteFill;
    QColor cluster, clusterText;

    /// The colour of text about events not known by the as-of day.
    [[nodiscard]] QColor faintText() const;
    /// The colour of a lane; colours repeat, as lanes also have names.
    [[nodiscard]] QColor lane(int number) const;
    /// The same colour, faint, for fills under text.
    [[nodiscard]] QColor laneFill(int number) const;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// Black on white, without fills that use much ink.
    [[nodiscard]] static const Theme& print();
    /// On white, with a contrast of 7:1 for text and marks.
    [[nodiscard]] static const Theme& highContrast();
    /// The same on black.
    [[nodiscard]] static const Theme& highContrastDark();
    [[nodiscard]] static const Theme& of(ThemeKind kind);
    /// The theme that matches a palette: dark if its text is lighter than its window, high contrast if it is
    /// (nearly) black on white or white on black.
    [[nodiscard]] static const Theme& of(const QPalette& palette);
};

/// True if a palette has nearly the maximum contrast, as with a high-contrast setting of the system.
[[nodiscard]] bool isHighContrast(const QPalette& palette);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace crisis::render
