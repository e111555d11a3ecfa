// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/JsonTree.h"
#include "core/import/text/TextDecoding.h"

namespace crisis::imports {

/// JSON-LD of schema.org.
[[nodiscard]] bool isSchemaOrg(const JsonValue& root);
/// Events become events, articles and reports sources, wherever in the graph they stand; of a page, every
/// script of JSON-LD in it.
[[nodiscard]] Result<Imported> importSchemaOrg(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);

} // namespace crisis::imports
