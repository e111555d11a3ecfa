// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// Appends `text` as a JSON string in quotation marks; escapes only `"`, `\` and control characters.
void appendJsonString(std::string& out, std::string_view text);
/// Appends a valid JSON value in canonical form: no white space, strings escaped as above, numbers as
/// written.
void appendCanonicalJson(std::string& out, std::string_view json);
/// A text shortened for a message: at most 80 characters.
[[nodiscard]] std::string shortened(std::string_view text);

} // namespace crisis::io
