// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"
#include "core/io/import/JsonTree.h"
#include "core/io/import/TextDecoding.h"

namespace crisis {

[[nodiscard]] bool isSimileJson(const JsonValue& root);
[[nodiscard]] Result<Imported> importSimileXml(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);
/// JSON or the JavaScript that is usual for it.
[[nodiscard]] Result<Imported> importSimileJson(const DecodedText& decoded, const ImportOptions& options,
                                                const Progress& progress);

} // namespace crisis
