// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"

#include <QString>

#include <vector>

namespace crisis::ui {

struct ExportPreset {
    QString name;
    ExportSettings settings;
};

/// Named settings: the built-in ones, and the user's own, which are stored in QSettings.
class ExportPresets {
public:
    [[nodiscard]] static std::vector<ExportPreset> builtIn();
    [[nodiscard]] static std::vector<ExportPreset> own(); ///< sorted by name
    /// Replaces a preset of the same name. Names are compared without leading and trailing whitespace.
    static void save(const QString& name, const ExportSettings& settings);
    /// Does nothing if there is no such preset, the new name is empty, or another preset has it.
    static void rename(const QString& name, const QString& newName);
    static void remove(const QString& name);

    /// The settings of the last export; default settings before the first.
    [[nodiscard]] static ExportSettings last();
    static void setLast(const ExportSettings& settings);
    /// The same for printing; the default is A4 landscape, black on white.
    [[nodiscard]] static ExportSettings lastPrint();
    static void setLastPrint(const ExportSettings& settings);
};

} // namespace crisis::ui
