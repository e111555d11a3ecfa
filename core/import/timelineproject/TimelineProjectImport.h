// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// Imports a .timeline file of The Timeline Project: XML, from version 0.10 on. Fails with FormatTooOld for
/// the plain text of earlier versions.
[[nodiscard]] Result<Imported> importTimelineProject(const DecodedText& decoded, const ImportOptions& options,
                                                     const Progress& progress);
/// Whether this is a plain text file of an earlier version.
[[nodiscard]] bool isOldTimelineProject(std::string_view text);

} // namespace crisis::imports
