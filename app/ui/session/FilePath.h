// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QFile>
#include <QString>

#include <filesystem>

namespace crisis::ui {

/// A path as the system takes it.
[[nodiscard]] inline std::filesystem::path filePath(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

} // namespace crisis::ui
