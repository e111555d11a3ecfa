// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/FontMeasurer.h"

#include "app/text/PlainText.h"
#include "core/base/Utf8.h"

namespace crisis::render {

namespace {

constexpr qsizetype longestLine = 2'000; // more than fits on any line

} // namespace

FontMeasurer::FontMeasurer(const SceneFonts& fonts) {
    for (int role = 0; role < 6; ++role) {
        roles_.push_back({QFontMetricsF(fonts[static_cast<TextRole>(role)]), {}});
        roles_.back().advances.fill(unasked);
    }
}

// Advances are measured on demand: filling the tables of all roles takes longer than the rest of the startup
// of a window.
float FontMeasurer::advance(const Role& role, char32_t code) {
    float& known = role.advances[code];
    if (known != unasked)
        return known;
    const QChar character(static_cast<char16_t>(code));
    const bool standsAlone = character.isPrint() && !character.isMark() && role.metrics.inFont(character);
    known = standsAlone ? static_cast<float>(role.metrics.horizontalAdvance(character)) : needsShaping;
    return known;
}

double FontMeasurer::sum(const Role& role, std::string_view utf8) {
    double total = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t code = nextShortCodePoint(utf8, at);
        const float width = code < tabled ? advance(role, code) : needsShaping;
        if (width < 0)
            return -1;
        total += static_cast<double>(width);
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

} // namespace crisis::render
