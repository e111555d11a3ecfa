// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::model {

// What the format does not know of an object is kept as the text of its members, such as `"a":1,"b":"x"`.
// The program's own notes stand among them as texts that need no escaping.

/// As it stands between the marks; absent if there is no such member, or it is no text.
[[nodiscard]] std::optional<std::string_view> textMember(std::string_view members, std::string_view name);
[[nodiscard]] std::string withoutMember(std::string_view members, std::string_view name);
/// Goes to the end, in place of one that was there. `text` holds no mark, backslash or control character.
void setTextMember(std::string& members, std::string_view name, std::string_view text);

} // namespace crisis::model
