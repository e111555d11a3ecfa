// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/OpenAnyFormat.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace crisis::cli {

/// True for "-", which names standard input or output instead of a file.
[[nodiscard]] inline bool isStandardStream(const QString& path) { return path == QLatin1String("-"); }

/// Converts a file name of the system, which may be any bytes, to a QString and back. A byte that is not
/// valid UTF-8 becomes a lone surrogate, which no valid text contains.
[[nodiscard]] QString nameOfBytes(std::string_view name);
[[nodiscard]] std::string bytesOfName(const QString& name);

/// All bytes of a file, or of standard input. Fails with FileNotFound, FileIsFolder, FileUnreadable or
/// FileTooLarge.
[[nodiscard]] Result<QByteArray> inputBytes(const QString& path);

/// Reads a timeline, or a file of another program, from a file or from standard input. Fails as
/// openAnyFormatFile() does.
[[nodiscard]] Result<OpenedTimeline> readInput(const QString& path, ImportOptions options = {});

} // namespace crisis::cli
