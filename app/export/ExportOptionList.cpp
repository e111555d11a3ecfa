// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportOptionList.h"

#include <array>

namespace crisis::exports {

std::span<const ThemeKind> themeKinds() {
    static constexpr std::array kinds{ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print,
                                      ThemeKind::HighContrast, ThemeKind::HighContrastDark};
    return kinds;
}

std::string_view wordOf(ThemeKind theme) {
    switch (theme) {
    case ThemeKind::Light:
        break;
    case ThemeKind::Dark:
        return "dark";
    case ThemeKind::Print:
        return "print";
    case ThemeKind::HighContrast:
        return "high-contrast";
    case ThemeKind::HighContrastDark:
        return "high-contrast-dark";
    }
    return "light";
}

std::span<const SvgText> svgTexts() {
    static constexpr std::array kinds{SvgText::Text, SvgText::Paths};
    return kinds;
}

std::string_view wordOf(SvgText svgText) { return svgText == SvgText::Paths ? "paths" : "text"; }

} // namespace crisis::exports
