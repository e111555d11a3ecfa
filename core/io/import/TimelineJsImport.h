// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"
#include "core/io/import/JsonTree.h"
#include "core/io/import/TextDecoding.h"

namespace crisis {

/// TimelineJS JSON, version 2 (`timeline.date`) or 3 (`events`).
[[nodiscard]] bool isTimelineJs(const JsonValue& root);
[[nodiscard]] Result<Imported> importTimelineJs(const DecodedText& decoded, const ImportOptions& options,
                                                const Progress& progress);

} // namespace crisis
