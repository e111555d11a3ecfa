// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"
#include "core/io/import/JsonTree.h"
#include "core/io/import/TextDecoding.h"

namespace crisis {

/// JSON-LD of schema.org.
[[nodiscard]] bool isSchemaOrg(const JsonValue& root);
/// Events become events, articles and reports sources, wherever in the graph they stand; of a page, every
/// script of JSON-LD in it.
[[nodiscard]] Result<Imported> importSchemaOrg(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);

} // namespace crisis
