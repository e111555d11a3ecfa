// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/PanelTheme.h"

#include "app/render/Theme.h"

namespace crisis::ui {

QColor blended(const QColor& under, const QColor& over, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

PanelTheme::PanelTheme(const QPalette& palette) {
    background = palette.color(QPalette::Base);
    text = palette.color(QPalette::Text);
    const bool isDark = background.lightness() < text.lightness();
    muted = blended(background, text, 0.68);
    reported = blended(background, text, 0.84);
    link = isDark ? QColor(0x7C, 0xC4, 0xF2) : QColor(0x00, 0x5A, 0x8E);
    cardFill = blended(background, text, isDark ? 0.06 : 0.03);
    innerCardFill = blended(background, text, isDark ? 0.10 : 0.06);
    cardEdge = blended(background, text, isDark ? 0.18 : 0.13);
    hoverFill = blended(background, text, isDark ? 0.12 : 0.06);
    rule = blended(background, text, 0.15);
    directBar = isDark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    mixedBar = QColor(0xE6, 0x9F, 0x00);
    quotedFill = blended(background, mixedBar, isDark ? 0.28 : 0.22);
    focus = isDark ? QColor(0x7C, 0xC4, 0xF2) : QColor(0x00, 0x5A, 0x8E);
    selection = palette.color(QPalette::Highlight);
    selectedText = palette.color(QPalette::HighlightedText);
    if (isHighContrast(palette)) {
        muted = reported = cardEdge = rule = text;
        cardFill = innerCardFill = background;
        quotedFill = QColor();
        link = directBar = focus = palette.color(QPalette::Link);
    }
}

QFont scaledFont(QFont font, double factor) {
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace crisis::ui
