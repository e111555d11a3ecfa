// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// SIMILE Timeline's XML.
extern const ImportFormat simileXmlFormat;
/// SIMILE Timeline's JSON, or the JavaScript that usually wraps it.
extern const ImportFormat simileJsonFormat;

} // namespace crisis::imports
