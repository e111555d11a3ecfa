// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/FontMeasurer.h"

#include "app/text/PlainText.h"

namespace crisis {

namespace {

constexpr qsizetype longestLine = 2'000; // more than any line shows

// The code point at a place of valid UTF-8 below U+0800; anything longer gives 0x10FFFF.
char32_t shortCodePoint(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    if (lead < 0xE0 && at + 1 < utf8.size()) {
        const char32_t code =
            static_cast<char32_t>((lead & 0x1Fu) << 6 | (static_cast<unsigned char>(utf8[at + 1]) & 0x3Fu));
        at += 2;
        return code;
    }
    return 0x10FFFF;
}

} // namespace

FontMeasurer::FontMeasurer(const SceneFonts& fonts) {
    for (int role = 0; role < 6; ++role) {
        Role item{QFontMetricsF(fonts[static_cast<TextRole>(role)]), {}};
        item.advances.fill(-1);
        for (char32_t code = 0x20; code < tabled; ++code) {
            const QChar character(static_cast<char16_t>(code));
            if (character.isPrint() && !character.isMark() && item.metrics.inFont(character))
                item.advances[code] = static_cast<float>(item.metrics.horizontalAdvance(character));
        }
        roles_.push_back(std::move(item));
    }
}

double FontMeasurer::sum(const Role& role, std::string_view utf8) {
    double total = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t code = shortCodePoint(utf8, at);
        if (code >= tabled || role.advances[code] < 0)
            return -1;
        total += static_cast<double>(role.advances[code]);
    }
    return total;
}

double FontMeasurer::width(std::string_view utf8, TextRole role) const {
    const double quick = sum(of(role), utf8);
    return quick >= 0 ? quick : of(role).metrics.horizontalAdvance(shownOnOneLine(utf8, longestLine));
}

double FontMeasurer::height(TextRole role) const { return of(role).metrics.height(); }

std::string FontMeasurer::elided(std::string_view utf8, TextRole role, double maxWidthPx) const {
    const QString text =
        of(role).metrics.elidedText(shownOnOneLine(utf8, longestLine), Qt::ElideRight, maxWidthPx);
    return text == QStringLiteral("…") ? std::string() : text.toStdString();
}

} // namespace crisis
