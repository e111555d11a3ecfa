// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

// Bibliographies: each item becomes a source; no events are created.

/// An array of CSL items.
extern const ImportFormat cslFormat;
/// JSON of Zotero's API or of its exporters.
extern const ImportFormat zoteroFormat;

} // namespace crisis::imports
