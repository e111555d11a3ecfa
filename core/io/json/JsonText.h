// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// Appends a string in quotation marks; only `"`, `\` and control characters are escaped.
void appendJsonString(std::string& out, std::string_view text);
/// Appends a JSON value, known to be valid, in canonical form: no blanks, strings escaped as above, numbers
/// as written.
void appendCanonicalJson(std::string& out, std::string_view json);
/// The piece of a text that a message can show: at most 80 characters.
[[nodiscard]] std::string shortened(std::string_view text);

} // namespace crisis::io
