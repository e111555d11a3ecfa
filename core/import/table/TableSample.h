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

/// The beginning of a table, at most `most` bytes and a few, for previewTable() and for trying mappings out:
/// it ends with a whole row where that is possible, in the encoding of the file (JSON arrays: UTF-8, with
/// their brackets closed).
[[nodiscard]] std::string tableSample(std::string_view bytes, ImportFormat format,
                                      std::size_t most = 256U << 10U);

} // namespace crisis::imports
