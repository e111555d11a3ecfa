// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"

#include <QString>

#include <string>
#include <tl/expected.hpp>

namespace crisis::io {

/// The text of a local copy of a source, and whether the copy is still the recorded file.
struct LocalCopy {
    enum class Kind { Text, Html, Pdf } kind{};
    enum class Sum { Matches, Differs, NotNoted } sum = Sum::NotNoted;
    std::string text;   ///< UTF-8, without markup; paragraphs are separated by line breaks
    std::string sha256; ///< of the current file, hexadecimal
    bool isCut = false; ///< the text was longer than largestCopyText and is cut
};

/// Why a copy cannot be shown.
enum class CopyError {
    Missing,    ///< also if the folder or the name is empty
    Outside,    ///< not inside the timeline's folder
    NotAFile,   ///< a folder or a device
    Unreadable, ///< no permission to read it
    TooLarge,
    NoReader, ///< the program that reads PDF is not installed
    NoText,   ///< damaged, or not of the type it claims to be
    TookTooLong,
};

/// Reads a copy, which must be inside the timeline's folder once all links are resolved; `folder` may be a Qt
/// resource path. HTML is parsed without network access or external entities, PDF by pdftotext in a process
/// of its own, with resource limits. May take several seconds: do not call it in the user interface's thread.
[[nodiscard]] tl::expected<LocalCopy, CopyError> readLocalCopy(const QString& folder, const SourceCopy& copy);

/// The largest size of a copy that is read, in bytes.
inline constexpr qint64 largestCopy = 64 << 20;
/// The longest text returned for a copy, in bytes.
inline constexpr std::size_t largestCopyText = 8U << 20U;

[[nodiscard]] tl::expected<std::string, CopyError> textOfPdf(const QString& path);

} // namespace crisis::io
