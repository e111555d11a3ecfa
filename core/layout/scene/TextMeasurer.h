// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::layout {

/// The styles in which a scene sets text.
enum class TextRole { Label, Small, Lane, Ruler, Heading, Title };

/// How wide text is, in logical pixels. Implemented by font metrics in app/render, by a fixed advance in
/// tests.
class TextMeasurer {
public:
    virtual ~TextMeasurer() = default;

    [[nodiscard]] virtual double width(std::string_view utf8, TextRole role) const = 0;
    /// Height of a line, ascent and descent.
    [[nodiscard]] virtual double height(TextRole role) const = 0;
    /// The longest beginning of the text that fits with an ellipsis, cut between characters; "" if nothing
    /// does.
    [[nodiscard]] virtual std::string elided(std::string_view utf8, TextRole role,
                                             double maxWidthPx) const = 0;
};

} // namespace crisis::layout
