// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <string_view>

namespace crisis::imports {

/// Parses JSON, or a JavaScript file with one object or array: `callback({…});`, `var data = {…}`, unquoted
/// names, strings in single quotes, `new Date(…)` (its arguments become a string) and undefined. Never
/// executes anything. Fails as JsonTree::parse does on the text itself.
[[nodiscard]] Result<JsonTree> parseLooseJson(std::string_view text);

} // namespace crisis::imports
