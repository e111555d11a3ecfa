// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/Appearance.h"

#include "app/ui/widgets/PanelTheme.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleOption>

namespace crisis::ui {
namespace {

struct Tones {
    QColor window, base, alternate, text, faint, button, highlight, link;
    QColor onHighlight = Qt::white;
};

QPalette paletteOf(const Tones& tones) {
    QPalette palette(tones.button, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.faint);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.onHighlight);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    palette.setColor(QPalette::ToolTipText, tones.text);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tones.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.button);
    return palette;
}

// Fusion outlines a check box with a darker shade of the window colour, which is invisible on a dark window.
class OutlinedStyle : public QProxyStyle {
public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const bool isIndicator = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton ||
                                 element == PE_IndicatorItemViewItemCheck;
        if (isIndicator && button != nullptr)
            drawOutlined(element, *button, painter, widget);
        else if (isIndicator && item != nullptr)
            drawOutlined(element, *item, painter, widget);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    // The same applies to the grid of a table.
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override {
        if (hint != SH_Table_GridLineColor || option == nullptr)
            return QProxyStyle::styleHint(hint, option, widget, result);
        const QPalette& palette = option->palette;
        return static_cast<int>(
            blended(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.25).rgba());
    }

private:
    template <class Option>
    void drawOutlined(PrimitiveElement element, Option option, QPainter* painter,
                      const QWidget* widget) const {
        const QColor base = option.palette.color(QPalette::Base), text = option.palette.color(QPalette::Text);
        const bool isDark = base.lightness() < text.lightness();
        option.palette.setColor(QPalette::Window, blended(base, text, isDark ? 0.7 : 0.35));
        QProxyStyle::drawPrimitive(element, &option, painter, widget);
    }
};

} // namespace

void outlineIndicators() { QApplication::setStyle(new OutlinedStyle); }

QPalette lightPalette() {
    return paletteOf({QColor(0xF3, 0xF4, 0xF6), QColor(0xFF, 0xFF, 0xFF), QColor(0xF7, 0xF8, 0xFA),
                      QColor(0x1B, 0x1F, 0x24), QColor(0x8A, 0x91, 0x99), QColor(0xF3, 0xF4, 0xF6),
                      QColor(0x00, 0x72, 0xB2), QColor(0x00, 0x5A, 0x8E)});
}

QPalette darkPalette() {
    return paletteOf({QColor(0x22, 0x26, 0x2B), QColor(0x19, 0x1C, 0x20), QColor(0x1E, 0x22, 0x26),
                      QColor(0xE6, 0xE8, 0xEB), QColor(0x7D, 0x85, 0x8E), QColor(0x2C, 0x31, 0x37),
                      QColor(0x2B, 0x7B, 0xB0), QColor(0x7C, 0xC4, 0xF2)});
}

QPalette highContrastPalette() {
    return paletteOf({Qt::white, Qt::white, Qt::white, Qt::black, QColor(0x4A, 0x4A, 0x4A), Qt::white,
                      QColor(0x00, 0x00, 0x8B), QColor(0x00, 0x00, 0xC8)});
}

QPalette highContrastDarkPalette() {
    return paletteOf({Qt::black, Qt::black, Qt::black, Qt::white, QColor(0xC0, 0xC0, 0xC0), Qt::black,
                      QColor(0xFF, 0xE0, 0x66), QColor(0x9C, 0xC8, 0xFF), Qt::black});
}

void applyAppearance(Appearance appearance) {
    switch (appearance) {
    case Appearance::System:
        QApplication::setPalette(QPalette());
        break;
    case Appearance::Light:
        QApplication::setPalette(lightPalette());
        break;
    case Appearance::Dark:
        QApplication::setPalette(darkPalette());
        break;
    case Appearance::HighContrast:
        QApplication::setPalette(highContrastPalette());
        break;
    case Appearance::HighContrastDark:
        QApplication::setPalette(highContrastDarkPalette());
        break;
    }
}

} // namespace crisis::ui
