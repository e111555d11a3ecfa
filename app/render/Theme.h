// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QColor>

class QPalette;

namespace crisis::render {

enum class ThemeKind { Light, Dark, Print, HighContrast, HighContrastDark };

/// The colours of a scene's roles. Text has a contrast of at least 4.5:1 against what it stands on, marks
/// 3:1.
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

    /// Of what was not known yet.
    [[nodiscard]] QColor faintText() const;
    /// Of a lane; the colours repeat (lanes have names as well).
    [[nodiscard]] QColor lane(int number) const;
    /// The same, faint, for fills under text.
    [[nodiscard]] QColor laneFill(int number) const;

    [[nodiscard]] static const Theme& light();
    [[nodiscard]] static const Theme& dark();
    /// Black on white, without the fills that take ink.
    [[nodiscard]] static const Theme& print();
    /// On white, with 7:1 for text and marks.
    [[nodiscard]] static const Theme& highContrast();
    /// The same on black.
    [[nodiscard]] static const Theme& highContrastDark();
    [[nodiscard]] static const Theme& of(ThemeKind kind);
    /// The one that suits a palette: dark if its text is lighter than its window, of high contrast if that is
    /// (nearly) black on white or white on black.
    [[nodiscard]] static const Theme& of(const QPalette& palette);
};

/// Whether a palette asks for all the contrast there is, as a system's high-contrast setting does.
[[nodiscard]] bool isHighContrast(const QPalette& palette);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace crisis::render
