// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFile>
#include <QString>

#include <filesystem>

namespace crisis::ui {

/// The path in the encoding that the system uses for file names.
[[nodiscard]] inline std::filesystem::path filePath(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

} // namespace crisis::ui
