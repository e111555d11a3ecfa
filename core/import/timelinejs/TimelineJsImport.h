// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Knight Lab's TimelineJS, versions 2 (`timeline.date`) and 3 (`events`): JSON, or the JavaScript around it.
extern const ImportFormat timelineJsFormat;

} // namespace crisis::imports
