// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"

#include <optional>
#include <string_view>

namespace crisis::imports {

/// Detects the format from the content alone; absent if none is recognised.
[[nodiscard]] std::optional<ImportFormat> detectFormat(std::string_view text);
/// Whether a text of no recognised format has the layout of a table.
[[nodiscard]] bool couldBeTable(std::string_view text);

} // namespace crisis::imports
