// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

[[nodiscard]] bool isSimileJson(const JsonValue& root);
[[nodiscard]] Result<Imported> importSimileXml(const DecodedText& decoded, const ImportOptions& options,
                                               const Progress& progress);
/// Accepts JSON and the JavaScript that usually wraps it.
[[nodiscard]] Result<Imported> importSimileJson(const DecodedText& decoded, const ImportOptions& options,
                                                const Progress& progress);

} // namespace crisis::imports
