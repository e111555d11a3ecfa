// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/ImportedFiles.h"

#include "core/model/values/StableHash.h"
#include "core/model/values/UnknownMembers.h"

#include <algorithm>

namespace crisis::model {

namespace {

constexpr std::string_view member = "importedFiles";
constexpr std::size_t mostFiles = 1'000; // limits untrusted files
constexpr std::size_t beginning = 64 * 1024;
constexpr std::uint32_t keyMask = (1U << 30U) - 1U;
constexpr int keyDigits = 6;
constexpr char separator = '/'; // cannot be part of a file name

/// A file name without characters that are not allowed in the member.
std::string plainName(std::string_view name) {
    std::string plain(name);
    std::replace_if(
        plain.begin(), plain.end(),
        [](char letter) {
            const auto value = static_cast<unsigned char>(letter);
            return letter == separator || letter == '"' || letter == '\\' || value < 0x20 || value == 0x7F;
        },
        '_');
    return plain;
}

} // namespace

ImportedFile importedFile(std::string_view content, std::string_view name) {
    const auto key = static_cast<std::uint32_t>(stableHash(content.substr(0, beginning)) & keyMask);
    return {std::max<std::uint32_t>(1, key), plainName(name)};
}

std::vector<ImportedFile> importedFiles(const Header& header) {
    std::vector<ImportedFile> files;
    std::string_view rest = textMember(header.unknown, member).value_or(std::string_view());
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(separator));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const std::uint32_t key = parseImportedFile(one);
        if (key != 0)
            files.push_back({key, std::string(one.substr(std::min<std::size_t>(keyDigits + 1, one.size())))});
    }
    if (files.size() > mostFiles)
        files.erase(files.begin(), files.end() - mostFiles);
    return files;
}

void storeImportedFiles(Header& header, const std::vector<ImportedFile>& files) {
    std::string text;
    for (const ImportedFile& file : files) {
        if (!text.empty())
            text += separator;
        ((text += importedFileText(file.key)) += ' ') += plainName(file.name);
    }
    setTextMember(header.unknown, member, text);
}

std::string importedFileText(std::uint32_t key) { return base32(key, keyDigits); }

std::uint32_t parseImportedFile(std::string_view text) {
    if (text.size() < keyDigits)
        return 0;
    return static_cast<std::uint32_t>(parseBase32(text.substr(0, keyDigits)).value_or(0));
}

} // namespace crisis::model
