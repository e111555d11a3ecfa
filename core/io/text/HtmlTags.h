// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::io {

/// A tag, comment or declaration of HTML, as written.
struct HtmlTag {
    std::string name; ///< in lower case; empty for a comment or declaration
    bool closes = false;
    std::string_view attributes; ///< the text between the name and the end
    std::size_t end = 0;         ///< offset in the text after the tag's last character
};

/// Remembers facts about the rest of a text, so that repeated searches for a missing end stay linear.
struct HtmlOutlook {
    bool noCommentEnds = false;
};
/// The tag that starts at the `<` at offset `at`; absent if none does. The tags of a text must be requested
/// in order.
[[nodiscard]] std::optional<HtmlTag> htmlTagAt(std::string_view html, std::size_t at, HtmlOutlook& outlook);
/// The value of an attribute as written, without its quotation marks.
[[nodiscard]] std::optional<std::string_view> htmlAttribute(const HtmlTag& tag, std::string_view name);
/// The offset of the first `</name` at or after `from`; the text's size if there is none.
[[nodiscard]] std::size_t endOfRawText(std::string_view html, std::string_view name, std::size_t from);

} // namespace crisis::io
