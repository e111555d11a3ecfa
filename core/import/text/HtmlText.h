// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// The plain text of a piece of HTML, or of text without markup.
struct PlainText {
    std::string text;
    bool hadMarkup = false;        ///< tags or character references were replaced
    bool hadActiveContent = false; ///< a script, style, frame or embedded object was removed
};

/// Converts HTML to plain text: blocks and line breaks become line breaks, links keep their address in
/// parentheses, character references are resolved; white space at the ends and control characters other than
/// line break and tab are removed. A `<` that does not start a tag stays. Takes linear time and does not
/// recurse.
[[nodiscard]] PlainText plainTextOf(std::string_view html);
/// The same, on one line.
[[nodiscard]] PlainText plainLineOf(std::string_view html);
/// For text of formats without markup: only removes control characters and white space at the ends.
[[nodiscard]] std::string cleanText(std::string_view text);

/// The contents of every `<script type="application/ld+json">` of a page, unchanged.
[[nodiscard]] std::vector<std::string_view> jsonLdScripts(std::string_view html);
/// The content of `<title>` as plain text; empty if there is none.
[[nodiscard]] std::string pageTitle(std::string_view html);

} // namespace crisis::imports
