// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPresets.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QPushButton;

namespace crisis::ui {

/// Chooses settings by name, keeps the present ones under a name, renames and deletes a person's own.
class PresetBar : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(QWidget* parent);

    /// Shows the name that these settings have, if any.
    void setCurrent(const ExportSettings& settings);
    [[nodiscard]] QComboBox* names() const { return names_; }
    /// Keeps the settings that setCurrent() was given.
    void saveAs(const QString& name);

Q_SIGNALS:
    void chosen(const crisis::ui::ExportSettings& settings);

private:
    void fill();
    void askForName(const QString& title, const QString& text, const QString& proposal,
                    const std::function<void(const QString&)>& then);
    void askToSave();
    void askToRename();
    void askToDelete();
    [[nodiscard]] QString ownName() const; ///< of the preset that is chosen; empty if it is not one's own

    QComboBox* names_;
    QPushButton* more_;
    QAction *save_, *rename_, *delete_;
    std::vector<ExportPreset> presets_;
    ExportSettings current_;
};

} // namespace crisis::ui
