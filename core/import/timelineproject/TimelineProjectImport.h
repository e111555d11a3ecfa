// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/TextDecoding.h"

namespace crisis::imports {

/// A .timeline file of The Timeline Project: XML of its versions from 0.10 on. Fails with FormatTooOld for
/// the plain text ones before.
[[nodiscard]] Result<Imported> importTimelineProject(const DecodedText& decoded, const ImportOptions& options,
                                                     const Progress& progress);
/// One of the plain text files.
[[nodiscard]] bool isOldTimelineProject(std::string_view text);

} // namespace crisis::imports
