// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::model {

/// A file of another program from which events were imported. Later versions of the file count as the same
/// file, under any name.
struct ImportedFile {
    std::uint32_t key = 0; ///< 30-bit hash of its first 64 KiB; never 0
    std::string name;      ///< file name of its latest version, without folders; may be empty

    friend bool operator==(const ImportedFile&, const ImportedFile&) = default;
};

/// `content`: the content of the file; only the first 64 KiB are used.
[[nodiscard]] ImportedFile importedFile(std::string_view content, std::string_view name);

/// The files in order of their import, as stored in the preserved member "importedFiles" of the timeline;
/// limited to the last 1,000.
[[nodiscard]] std::vector<ImportedFile> importedFiles(const Header& header);
/// Stores the files in the preserved members of the header, replacing any others.
void storeImportedFiles(Header& header, const std::vector<ImportedFile>& files);

// The text form of a key: six characters.
[[nodiscard]] std::string importedFileText(std::uint32_t key);
[[nodiscard]] std::uint32_t parseImportedFile(std::string_view text); ///< 0: not a valid key

} // namespace crisis::model
