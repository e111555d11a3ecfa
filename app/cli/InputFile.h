// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/OpenAnyFormat.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>

namespace crisis::cli {

/// What stands for standard input and output in place of a file's name.
[[nodiscard]] inline bool isStandardStream(const QString& path) { return path == QLatin1String("-"); }

/// The name of a file as the system gives it, whose bytes need be no text, and back. A byte that is no UTF-8
/// is a lone surrogate in between, which no name of text has.
[[nodiscard]] QString nameOfBytes(std::string_view name);
[[nodiscard]] std::string bytesOfName(const QString& name);

/// All bytes of a file, or of standard input. Fails with FileNotFound, FileIsFolder, FileUnreadable or
/// FileTooLarge.
[[nodiscard]] Result<QByteArray> inputBytes(const QString& path);

/// A timeline, or a file of another program, from a file or from standard input. Fails as
/// openAnyFormatFile() does.
[[nodiscard]] Result<OpenedTimeline> readInput(const QString& path, ImportOptions options = {});

} // namespace crisis::cli
