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

/// Settings by name: those that come with the program, and a person's own, which outlive it.
class ExportPresets {
public:
    [[nodiscard]] static std::vector<ExportPreset> builtIn();
    [[nodiscard]] static std::vector<ExportPreset> own(); ///< by name
    /// Replaces one of the same name. Names are compared without their outer blanks.
    static void save(const QString& name, const ExportSettings& settings);
    /// Does nothing if there is none, or another one has the new name.
    static void rename(const QString& name, const QString& newName);
    static void remove(const QString& name);

    /// As a person left them the last time; as fresh settings before the first.
    [[nodiscard]] static ExportSettings last();
    static void setLast(const ExportSettings& settings);
    /// The same for printing: paper, black on white.
    [[nodiscard]] static ExportSettings lastPrint();
    static void setLastPrint(const ExportSettings& settings);
};

} // namespace crisis::ui
