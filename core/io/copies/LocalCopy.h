// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"

#include <QString>

#include <string>
#include <tl/expected.hpp>

namespace crisis::io {

/// What a local copy of a source says, and whether it is still the file that was noted.
struct LocalCopy {
    enum class Kind { Text, Html, Pdf } kind{};
    enum class Sum { Matches, Differs, NotNoted } sum = Sum::NotNoted;
    std::string text;   ///< UTF-8, without markup; paragraphs by line ends
    std::string sha256; ///< hexadecimal, as it is now
    bool isCut = false; ///< longer than what is shown
};

/// Why a copy cannot be shown.
enum class CopyError {
    Missing,    ///< also if the folder or the name is empty
    Outside,    ///< of the timeline's folder
    NotAFile,   ///< but a folder, or a device
    Unreadable, ///< the system does not let it be read
    TooLarge,
    NoReader, ///< the program that reads PDF is not installed
    NoText,   ///< damaged, or none of what it says to be
    TookTooLong,
};

/// Reads the copy, which must lie inside the timeline's folder once every link is resolved; `folder` may be a
/// resource's. HTML is parsed without network or entities from elsewhere, PDF by a pdftotext of its own
/// process, with limits. Takes up to some seconds: not for the thread of a window.
[[nodiscard]] tl::expected<LocalCopy, CopyError> readLocalCopy(const QString& folder, const SourceCopy& copy);

/// Copies are smaller than this.
inline constexpr qint64 largestCopy = 64 << 20;
/// What is shown of one, in bytes.
inline constexpr std::size_t largestCopyText = 8U << 20U;

[[nodiscard]] tl::expected<std::string, CopyError> textOfHtml(const std::string& bytes);
[[nodiscard]] tl::expected<std::string, CopyError> textOfPdf(const QString& path);

} // namespace crisis::io
