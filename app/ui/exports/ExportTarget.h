// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"

#include <QWidget>

namespace crisis::ui {

/// "niger-2023.png": made of the timeline's file, else of its title, and of what is exported of it.
[[nodiscard]] QString proposedFileName(const ExportChoices& choices, const ExportContext& context);
/// The path with the ending of the format, unless it has it.
[[nodiscard]] QString withEnding(const QString& path, ExportFormat format);

/// Asks where an export goes, and before anything is replaced.
class ExportTarget : public QObject {
    Q_OBJECT

public:
    explicit ExportTarget(QWidget* window) : QObject(window), window_(window) {}

    void ask(const ExportChoices& choices, const ExportContext& context);
    /// The same once a path is known: chosen() follows at once, or after the question, or never.
    void settle(const QString& path, const ExportChoices& choices);

Q_SIGNALS:
    void chosen(const QString& path);

private:
    QWidget* window_;
};

} // namespace crisis::ui
