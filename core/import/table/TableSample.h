// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"

#include <string>
#include <string_view>

namespace crisis::imports {

[[nodiscard]] constexpr bool isTable(ImportFormat format) {
    return format == ImportFormat::Table || format == ImportFormat::JsonLines ||
           format == ImportFormat::JsonRows;
}

/// The beginning of a table, about `most` bytes, for previewTable() and for trying mappings. It ends with a
/// whole row if possible and has the file's encoding (JSON arrays: UTF-8, with closed brackets).
[[nodiscard]] std::string tableSample(std::string_view bytes, ImportFormat format,
                                      std::size_t most = 256U << 10U);

} // namespace crisis::imports
