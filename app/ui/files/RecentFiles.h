// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QStringList>

namespace crisis::ui {

/// The recently opened files, latest first; stored in the settings.
class RecentFiles {
public:
    static constexpr qsizetype limit = 10;

    [[nodiscard]] static QStringList paths();
    static void add(const QString& path); ///< moves it to the top; drops the oldest above the limit
    static void remove(const QString& path);
    static void clear();
};

} // namespace crisis::ui
