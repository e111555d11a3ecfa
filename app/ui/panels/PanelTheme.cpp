// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PanelTheme.h"

#include "app/render/Theme.h"

namespace crisis::ui {

QColor blended(const QColor& under, const QColor& over, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(a + (b - a) * share + 0.5); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

PanelTheme::PanelTheme(const QPalette& palette) {
    background = palette.color(QPalette::Base);
    text = palette.color(QPalette::Text);
    dark_ = background.lightness() < text.lightness();
    muted = blended(background, text, 0.68);
    reported = blended(background, text, 0.84);
    link = dark_ ? QColor(0x7C, 0xC4, 0xF2) : QColor(0x00, 0x5A, 0x8E);
    cardFill = blended(background, text, dark_ ? 0.06 : 0.03);
    innerCardFill = blended(background, text, dark_ ? 0.10 : 0.06);
    cardEdge = blended(background, text, dark_ ? 0.18 : 0.13);
    hoverFill = blended(background, text, dark_ ? 0.12 : 0.06);
    rule = blended(background, text, 0.15);
    directBar = dark_ ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    mixedBar = QColor(0xE6, 0x9F, 0x00);
    quotedFill = blended(background, mixedBar, dark_ ? 0.28 : 0.22);
    focus = dark_ ? QColor(0x7C, 0xC4, 0xF2) : QColor(0x00, 0x5A, 0x8E);
    selection = palette.color(QPalette::Highlight);
    selectedText = palette.color(QPalette::HighlightedText);
    if (isHighContrast(palette)) {
        muted = reported = cardEdge = rule = text;
        cardFill = innerCardFill = background;
        quotedFill = QColor();
        link = directBar = focus = palette.color(QPalette::Link);
    }
}

QColor PanelTheme::color(TextStyle style) const {
    switch (style) {
    case TextStyle::Overline:
    case TextStyle::Muted:
    case TextStyle::Label:
    case TextStyle::Heading:
        return muted;
    case TextStyle::PartQuotation:
    case TextStyle::ReportedSpeech:
        return reported;
    default:
        return text;
    }
}

QColor PanelTheme::chipMarkFill(ChipTone tone) const {
    switch (tone) {
    case ChipTone::Confirming:
        return {0x00, 0x9E, 0x73};
    case ChipTone::Opposing:
        return {0xD5, 0x5E, 0x00};
    case ChipTone::Expecting:
        return {0x56, 0xB4, 0xE9};
    case ChipTone::Warning:
        return {0xE6, 0x9F, 0x00};
    case ChipTone::Grade1:
        return {0x00, 0x9E, 0x73};
    case ChipTone::Grade2:
        return {0x56, 0xB4, 0xE9};
    case ChipTone::Grade3:
        return {0xF0, 0xE4, 0x42};
    case ChipTone::Grade4:
        return {0xE6, 0x9F, 0x00};
    case ChipTone::Grade5:
        return {0xD5, 0x5E, 0x00};
    case ChipTone::Bare:
    case ChipTone::Plain:
    case ChipTone::Status:
    case ChipTone::Unjudged:
        break;
    }
    return {};
}

QColor PanelTheme::chipMarkText(ChipTone tone) const {
    return chipMarkFill(tone).isValid() ? QColor(Qt::black) : text;
}

QFont pageFont(const QFont& base, TextStyle style) {
    QFont font = base;
    const auto scaled = [&font](double factor) {
        if (font.pointSizeF() > 0)
            font.setPointSizeF(font.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(font.pixelSize() * factor));
    };
    switch (style) {
    case TextStyle::Title:
        scaled(1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Headline:
        scaled(1.1);
        font.setWeight(QFont::Medium);
        break;
    case TextStyle::Quotation:
        scaled(1.14);
        break;
    case TextStyle::PartQuotation:
        scaled(1.07);
        break;
    case TextStyle::Heading:
        scaled(0.93);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Speaker:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Overline:
    case TextStyle::Muted:
    case TextStyle::Label:
        scaled(0.93);
        break;
    case TextStyle::Body:
    case TextStyle::ReportedSpeech:
        break;
    }
    return font;
}

} // namespace crisis::ui
