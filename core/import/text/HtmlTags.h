// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// A tag, comment or declaration of HTML as it stands in the text.
struct HtmlTag {
    std::string name; ///< in small letters; empty for a comment or declaration
    bool closes = false;
    std::string_view attributes; ///< the text between the name and the end
    std::size_t end = 0;         ///< one past it in the text
};

/// What is known of the rest of one text, so that looking for ends that are not there stays linear.
struct HtmlOutlook {
    bool noCommentEnds = false;
};
/// The tag that starts at a `<`; absent if none does. Tags of one text are to be asked for in order.
[[nodiscard]] std::optional<HtmlTag> htmlTagAt(std::string_view html, std::size_t at, HtmlOutlook& outlook);
/// The value of an attribute as it is written, without its quotation marks.
[[nodiscard]] std::optional<std::string_view> htmlAttribute(const HtmlTag& tag, std::string_view name);
/// Where `</name` starts, from `from` on; the text's end if nowhere.
[[nodiscard]] std::size_t endOfRawText(std::string_view html, std::string_view name, std::size_t from);

} // namespace crisis::imports
