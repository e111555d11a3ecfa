// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"

#include <QColor>
#include <QFont>
#include <QPalette>

namespace crisis::ui {

/// The colours of a page, made from the palette so that light, dark and high contrast are all followed.
/// The accents are of Okabe and Ito's set, which people who do not tell red from green can tell apart.
struct PanelTheme {
    explicit PanelTheme(const QPalette& palette);

    QColor background, text, muted, reported, link;
    QColor cardFill, cardEdge, innerCardFill, hoverFill, rule;
    QColor directBar, mixedBar, focus;
    QColor quotedFill; ///< under somebody's own words amid a reporter's; invalid: they are underlined
    QColor selection, selectedText;

    [[nodiscard]] QColor color(TextStyle style) const;
    [[nodiscard]] QColor chipMarkFill(ChipTone tone) const; ///< invalid: none
    [[nodiscard]] QColor chipMarkText(ChipTone tone) const;

private:
    bool dark_ = false;
};

/// The font of a style, in proportion to the system's.
[[nodiscard]] QFont pageFont(const QFont& base, TextStyle style);
/// `share` of `over` on `under`, 0 to 1.
[[nodiscard]] QColor blended(const QColor& under, const QColor& over, double share);

} // namespace crisis::ui
