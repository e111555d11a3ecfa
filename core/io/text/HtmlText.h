// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::io {

/// The plain text of a piece of HTML, or of text without markup.
struct PlainText {
    std::string text;
    bool hadMarkup = false;        ///< tags or character references were replaced
    bool hadActiveContent = false; ///< a script, style, frame or embedded object was removed
};

/// What the HTML is: it decides what its white space and addresses mean.
enum class HtmlKind {
    Fragment, ///< a value of a data file: white space stays as written, links and images keep their addresses
    Page, ///< a document to read: white space as browsers show it, no addresses, no title, drawings or frames
};

/// Converts HTML to plain text: blocks and line breaks become line breaks, character references are resolved;
/// addresses that are kept follow in parentheses; white space at the ends and control characters other than
/// line break and tab are removed. A `<` that does not start a tag stays. Takes linear time and does not
/// recurse; loads nothing.
[[nodiscard]] PlainText plainTextOf(std::string_view html, HtmlKind kind = HtmlKind::Fragment);
/// A fragment on one line.
[[nodiscard]] PlainText plainLineOf(std::string_view html);
/// For text of formats without markup: only removes control characters and white space at the ends.
[[nodiscard]] std::string cleanText(std::string_view text);

/// The contents of every `<script type="application/ld+json">` of a page, unchanged.
[[nodiscard]] std::vector<std::string_view> jsonLdScripts(std::string_view html);
/// The content of `<title>` as plain text; empty if there is none.
[[nodiscard]] std::string pageTitle(std::string_view html);

} // namespace crisis::io
