// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// A .timeline file of The Timeline Project: XML, from version 0.10 on. The plain text of earlier versions is
/// recognised and fails with FormatTooOld.
extern const ImportFormat timelineProjectFormat;

} // namespace crisis::imports
