// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/PictureExporter.h"
#include "app/ui/exports/PreviewDialog.h"

class QComboBox;

namespace crisis::ui {

class ExportTarget;
class PresetBar;

/// Exports the timeline with all that the `export` command can do: what it shows, how large, how it looks,
/// what travels inside; with a preview of the very result. It is a window's command line, nothing more: the
/// program's own `export` makes the file.
class ExportDialog : public PreviewDialog {
    Q_OBJECT

public:
    ExportDialog(ExportContext context, QWidget* parent);

    void setSettings(const ExportSettings& settings);
    /// What is asked of the `export` command.
    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] PresetBar* presets() const { return presets_; }
    /// Writes the file; the dialog closes when that has worked.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QStringList& files, const QStringList& exportLosses); ///< as PictureExporter::done()

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
