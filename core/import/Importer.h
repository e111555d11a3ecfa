// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/ImportTypes.h"

#include <string_view>

namespace crisis::imports {

/// The document of a file, decoded as `options.mapping` says or as detected, and repaired where its format
/// needs it. `bytes` must outlive it.
[[nodiscard]] ImportDocument importDocument(std::string_view bytes, const ImportOptions& options = {});

/// Imports the content of a file of another program. Never opens another file or connects to an address.
/// Takes time proportional to the size of the input, and memory of at most ten times that size plus 64 MB.
/// Fails with NotATimeline if the format is not recognised, and with FormatTooOld, XmlSyntax,
/// XmlDocumentType, XmlTooLarge, JsonSyntax, JsonTooDeep or Cancelled. Dates have the basis `imported`; what
/// our model cannot represent is preserved in an event's note or in its unknown member "imported".
[[nodiscard]] Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options = {},
                                           const Progress& progress = {});

} // namespace crisis::imports
