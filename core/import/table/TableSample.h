// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <string>

namespace crisis::imports {

class ImportDocument;
struct ImportFormat;

/// The beginning of a table, about `most` bytes, for previewTable() and for trying mappings. It ends with a
/// whole row if possible and has the file's encoding (JSON arrays: UTF-8, with closed brackets).
[[nodiscard]] std::string tableSample(const ImportDocument& document, const ImportFormat& format,
                                      std::size_t most = 256U << 10U);

} // namespace crisis::imports
