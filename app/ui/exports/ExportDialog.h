// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/PictureExporter.h"
#include "app/ui/exports/PreviewDialog.h"

class QComboBox;

namespace crisis::ui {

class ExportTarget;
class PresetBar;

/// Exports the timeline with all options of the `export` command: content, size, appearance and embedding,
/// with a preview of the result. It is only a front end: the program's own `export` command creates the file.
class ExportDialog : public PreviewDialog {
    Q_OBJECT

public:
    ExportDialog(ExportContext context, QWidget* parent);

    void setSettings(const ExportSettings& settings);
    /// The options for the `export` command.
    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] PresetBar* presets() const { return presets_; }
    /// Starts to write the file; the dialog closes if this succeeds.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QStringList& files, const QStringList& exportLosses); ///< see PictureExporter::done()

protected:
    [[nodiscard]] ExportChoices previewChoices() const override;
    [[nodiscard]] bool previewsPages() const override;
    void refresh() override;
    void go() override;
    bool cancelMaking() override;

private:
    QWidget* makeControls();
    void makeFormats();
    void connectExporter();
    void chooseFormat(ExportFormat format);

    PresetBar* presets_;
    QComboBox* format_;
    ExportTarget* target_;
    PictureExporter exporter_;
};

} // namespace crisis::ui
