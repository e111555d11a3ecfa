// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Whether this is TimelineJS JSON, version 2 (`timeline.date`) or 3 (`events`).
[[nodiscard]] bool isTimelineJs(const JsonValue& root);
[[nodiscard]] Result<Imported> importTimelineJs(const DecodedText& decoded, const ImportOptions& options,
                                                const Progress& progress);

} // namespace crisis::imports
