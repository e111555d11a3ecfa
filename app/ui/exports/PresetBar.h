// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPresets.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QPushButton;

namespace crisis::ui {

/// Selects a preset, saves the current settings as a preset, and renames or deletes the user's own ones.
class PresetBar : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(QWidget* parent);

    /// Selects the preset with these settings, if any.
    void setCurrent(const ExportSettings& settings);
    [[nodiscard]] QComboBox* names() const { return names_; }
    /// Saves the settings last passed to setCurrent().
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
    [[nodiscard]] QString ownName() const; ///< of the selected preset; empty if it is built in or none

    QComboBox* names_;
    QPushButton* more_;
    QAction *save_, *rename_, *delete_;
    std::vector<ExportPreset> presets_;
    ExportSettings current_;
};

} // namespace crisis::ui
