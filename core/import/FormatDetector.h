// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"

#include <optional>
#include <string_view>

namespace crisis::imports {

/// The format of a text, by its content alone.
[[nodiscard]] std::optional<ImportFormat> detectFormat(std::string_view text);
/// Whether a text of no known format is laid out as a table.
[[nodiscard]] bool couldBeTable(std::string_view text);

} // namespace crisis::imports
