// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/SceneFonts.h"
#include "core/layout/scene/TextMeasurer.h"

#include <QFontMetricsF>
#include <QString>

#include <array>
#include <vector>

namespace crisis::render {

/// Measures text with the fonts used for painting, in pixels. The width of text without shaping is summed
/// from a table of advances, which is fast enough for thousands of labels per frame; other text is measured
/// by Qt. Use in one thread only.
class FontMeasurer final : public TextMeasurer {
public:
    explicit FontMeasurer(const SceneFonts& fonts);

    [[nodiscard]] double width(std::string_view utf8, TextRole role) const override;
    [[nodiscard]] double height(TextRole role) const override;
    [[nodiscard]] std::string elided(std::string_view utf8, TextRole role, double maxWidthPx) const override;

private:
    static constexpr char32_t tabled = 0x530; // Latin, Greek, Cyrillic
    static constexpr float needsShaping = -1, unasked = -2;
    struct Role {
        QFontMetricsF metrics;
        mutable std::array<float, tabled> advances;
    };
    [[nodiscard]] const Role& of(TextRole role) const { return roles_[static_cast<std::size_t>(role)]; }
    [[nodiscard]] static float advance(const Role& role, char32_t code);
    [[nodiscard]] static double sum(const Role& role, std::string_view utf8);

    std::vector<Role> roles_;
};

} // namespace crisis::render
