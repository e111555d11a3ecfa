// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// JSON-LD of schema.org, alone or in all JSON-LD scripts of a page. Events become events, articles and
/// reports become sources, at any level of the graph.
extern const ImportFormat schemaOrgFormat;

} // namespace crisis::imports
