// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::model {

// Preserved members of an object are stored as JSON text, such as `"a":1,"b":"x"`. The program's own
// additions are among them, as strings that need no escaping.

/// The content of a string member, without its quotation marks; absent if there is no such member or it is
/// not a string.
[[nodiscard]] std::optional<std::string_view> textMember(std::string_view members, std::string_view name);
/// The members without `name`.
[[nodiscard]] std::string withoutMember(std::string_view members, std::string_view name);
/// Sets a string member; it is moved to the end. `text` must not contain quotation marks, backslashes or
/// control characters.
void setTextMember(std::string& members, std::string_view name, std::string_view text);

} // namespace crisis::model
