// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::model {

/// A file of another program that events of a timeline were imported from. Its later versions are the same
/// one, whatever they are called.
struct ImportedFile {
    std::uint32_t key = 0; ///< 30 bits, of what stood at its beginning; never 0
    std::string name;      ///< of its latest version, without folders; empty: it had none

    friend bool operator==(const ImportedFile&, const ImportedFile&) = default;
};

/// `content`: the file's, of which the first 64 KiB count.
[[nodiscard]] ImportedFile importedFile(std::string_view content, std::string_view name);

/// In the order of their import, as the timeline's unknown member "importedFiles" keeps them; of very many
/// the last ones.
[[nodiscard]] std::vector<ImportedFile> importedFiles(const Header& header);
void storeImportedFiles(Header& header, const std::vector<ImportedFile>& files);

// How a key is written: six characters.
[[nodiscard]] std::string importedFileText(std::uint32_t key);
[[nodiscard]] std::uint32_t parseImportedFile(std::string_view text); ///< 0: it is none

} // namespace crisis::model
