// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// Every format that can be imported, in the order of detection: the first one that recognises a document is
/// used.
[[nodiscard]] std::span<const ImportFormat* const> importFormats();
/// Detects the format from the content alone; null if none recognises the document.
[[nodiscard]] const ImportFormat* detectFormat(const ImportDocument& document);
/// The format with that word; null if there is none.
[[nodiscard]] const ImportFormat* importFormatNamed(std::string_view word);
/// The endings of all formats, each once.
[[nodiscard]] std::vector<std::string_view> importFileEndings();

} // namespace crisis::imports
