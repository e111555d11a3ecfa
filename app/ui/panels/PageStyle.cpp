// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageStyle.h"

namespace crisis::ui {

QColor pageColor(const PanelTheme& theme, TextStyle style) {
    switch (style) {
    case TextStyle::Overline:
    case TextStyle::Muted:
    case TextStyle::Label:
    case TextStyle::Heading:
        return theme.muted;
    case TextStyle::PartQuotation:
    case TextStyle::ReportedSpeech:
        return theme.reported;
    default:
        return theme.text;
    }
}

QColor chipMarkFill(ChipTone tone) {
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

QColor chipMarkText(const PanelTheme& theme, ChipTone tone) {
    return chipMarkFill(tone).isValid() ? QColor(Qt::black) : theme.text;
}

QFont pageFont(const QFont& base, TextStyle style) {
    QFont font = base;
    const auto scaled = [&font](double factor) { font = scaledFont(font, factor); };
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
