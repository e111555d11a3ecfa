// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

[[nodiscard]] bool isCsl(const JsonValue& root);    ///< an array of CSL items
[[nodiscard]] bool isZotero(const JsonValue& root); ///< JSON of Zotero's API or of its exporters

/// Each item becomes a source; no events are created.
[[nodiscard]] Result<Imported> importBibliography(ImportFormat format, const DecodedText& decoded,
                                                  const ImportOptions& options, const Progress& progress);

} // namespace crisis::imports
