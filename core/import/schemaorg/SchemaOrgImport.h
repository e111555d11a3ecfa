// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Whether this is JSON-LD of schema.org.
[[nodiscard]] bool isSchemaOrg(const JsonValue& root);
/// Events become events, articles and reports become sources, at any level of the graph; all JSON-LD scripts
/// of a page are read.
[[nodiscard]] Result<Imported> importSchemaOrg(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);

} // namespace crisis::imports
