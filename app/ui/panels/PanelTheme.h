// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace crisis::ui {

/// The colours of a page, derived from the palette, so that they follow light, dark and high contrast.
/// The accents are from the colour-blind safe set of Okabe and Ito.
struct PanelTheme {
    explicit PanelTheme(const QPalette& palette);

    QColor background, text, muted, reported, link;
    QColor cardFill, cardEdge, innerCardFill, hoverFill, rule;
    QColor directBar, mixedBar, focus;
    QColor quotedFill; ///< background of quotations within reported speech; invalid: they are underlined
    QColor selection, selectedText;

    [[nodiscard]] QColor color(TextStyle style) const;
    [[nodiscard]] QColor chipMarkFill(ChipTone tone) const; ///< invalid if there is none
    [[nodiscard]] QColor chipMarkText(ChipTone tone) const;

private:
    bool dark_ = false;
};

/// The font of a style, relative to `base`.
[[nodiscard]] QFont pageFont(const QFont& base, TextStyle style);
/// The mix of `share` (0 to 1) of `over` with the rest of `under`.
[[nodiscard]] QColor blended(const QColor& under, const QColor& over, double share);

} // namespace crisis::ui
