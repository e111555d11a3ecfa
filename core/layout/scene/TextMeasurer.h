// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::layout {

/// The text styles of a scene.
enum class TextRole { Label, Small, Lane, Ruler, Heading, Title };

/// Measures text in logical pixels. Implemented with font metrics in app/render, and with a fixed character
/// width in tests.
class TextMeasurer {
public:
    virtual ~TextMeasurer() = default;

    [[nodiscard]] virtual double width(std::string_view utf8, TextRole role) const = 0;
    /// Height of a line: ascent plus descent.
    [[nodiscard]] virtual double height(TextRole role) const = 0;
    /// The longest prefix of the text that fits together with an ellipsis, cut between characters; the text
    /// itself if it fits, "" if nothing fits.
    [[nodiscard]] virtual std::string elided(std::string_view utf8, TextRole role,
                                             double maxWidthPx) const = 0;
};

} // namespace crisis::layout
