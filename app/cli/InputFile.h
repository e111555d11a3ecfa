// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/AnyTimeline.h"

#include <QByteArray>
#include <QString>

namespace crisis {

/// What stands for standard input and output in place of a file's name.
[[nodiscard]] inline bool isStandardStream(const QString& path) { return path == QLatin1String("-"); }

/// All bytes of a file, or of standard input. Fails with FileNotFound, FileIsFolder, FileUnreadable or
/// FileTooLarge.
[[nodiscard]] Result<QByteArray> inputBytes(const QString& path);

/// A timeline, or a file of another program, from a file or from standard input. Fails as
/// readAnyTimelineFile() does.
[[nodiscard]] Result<AnyTimeline> readInput(const QString& path, ImportOptions options = {});

} // namespace crisis
