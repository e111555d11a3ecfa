// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"

#include <QWidget>

namespace crisis::ui {

/// Such as "niger-2023.png": from the timeline's file name, else its title, and what is exported.
[[nodiscard]] QString proposedFileName(const ExportChoices& choices, const ExportContext& context);
/// The path with the file name extension of the format, which is added if it is missing.
[[nodiscard]] QString withEnding(const QString& path, ExportFormat format);

/// Asks where to save an export, and whether to replace existing files.
class ExportTarget : public QObject {
    Q_OBJECT

public:
    explicit ExportTarget(QWidget* window) : QObject(window), window_(window) {}

    void ask(const ExportChoices& choices, const ExportContext& context);
    /// Like ask(), for a known path. Emits chosen() at once, after the user agrees to replace files, or
    /// never.
    void settle(const QString& path, const ExportChoices& choices);

Q_SIGNALS:
    void chosen(const QString& path);

private:
    QWidget* window_;
};

} // namespace crisis::ui
