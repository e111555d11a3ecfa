// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Plain text of a piece of HTML, or of text that is none.
struct PlainText {
    std::string text;
    bool hadMarkup = false;        ///< tags or character references were taken out
    bool hadActiveContent = false; ///< a script, style, frame or embedded object was
};

/// Blocks and line breaks become line breaks, a link keeps its address in parentheses, references their
/// characters; control characters other than line break and tab go, blanks at the ends too. A `<` that starts
/// no tag stays. Linear, without recursion.
[[nodiscard]] PlainText plainTextOf(std::string_view html);
/// The same in one line.
[[nodiscard]] PlainText plainLineOf(std::string_view html);
/// For text of formats that have no markup: only control characters and blanks at the ends go.
[[nodiscard]] std::string cleanText(std::string_view text);

/// The contents of every `<script type="application/ld+json">` of a page, as they stand.
[[nodiscard]] std::vector<std::string_view> jsonLdScripts(std::string_view html);
/// What `<title>` holds, plain; empty if there is none.
[[nodiscard]] std::string pageTitle(std::string_view html);

} // namespace crisis::imports
