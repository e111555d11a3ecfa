// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace crisis::ui {

/// The colours of the panels beside the canvas, derived from the palette, so that they follow light, dark and
/// high contrast. The accents are from the colour-blind safe set of Okabe and Ito.
struct PanelTheme {
    explicit PanelTheme(const QPalette& palette);

    QColor background, text, muted, reported, link;
    QColor cardFill, cardEdge, innerCardFill, hoverFill, rule;
    QColor directBar, mixedBar, focus;
    QColor quotedFill; ///< background of quotations within reported speech; invalid: they are underlined
    QColor selection, selectedText;
};

/// The mix of `share` (0 to 1) of `over` with the rest of `under`.
[[nodiscard]] QColor blended(const QColor& under, const QColor& over, double share);
/// The same font in another size.
[[nodiscard]] QFont scaledFont(QFont font, double factor);

} // namespace crisis::ui
