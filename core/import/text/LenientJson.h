// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text/JsonTree.h"

#include <string_view>

namespace crisis::imports {

/// JSON, or a JavaScript file that holds one object or array: `callback({…});`, `var data = {…}`, with names
/// without quotation marks, strings in single ones, `new Date(…)` (its arguments as a string) and undefined.
/// Nothing is run. Fails as JsonTree::parse does on the text itself.
[[nodiscard]] Result<JsonTree> parseLooseJson(std::string_view text);

} // namespace crisis::imports
