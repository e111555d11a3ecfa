// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPage.h"
#include "app/ui/exports/PictureExporter.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace crisis {

class ExportPreview;
class ExportTarget;
class PresetBar;

/// Exports the timeline with all that the `export` command can do: what it shows, how large, how it looks,
/// what travels inside; with a preview of the very result. It is a window's command line, nothing more: the
/// program's own `export` makes the file.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(ExportContext context, QWidget* parent);

    [[nodiscard]] const ExportSettings& settings() const { return model_.settings; }
    void setSettings(const ExportSettings& settings);
    /// What is asked of the `export` command.
    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] ExportPreview* preview() const { return preview_; }
    [[nodiscard]] PresetBar* presets() const { return presets_; }
    [[nodiscard]] QTabWidget* pages() const { return tabs_; }
    /// Writes the file; the dialog closes when that has worked.
    void exportTo(const QString& path);
    /// While a file is being made, stops that and stays open.
    void reject() override;

Q_SIGNALS:
    void previewed();
    void exported(const QStringList& files);

private:
    QWidget* makeControls();
    void makeFormats();
    void addPage(ExportPage* page, const QString& title);
    QWidget* makeButtons();
    void connectExporter();
    void chooseFormat(ExportFormat format);
    void edited();
    void setBusy(bool busy);
    void fail(const QString& message);

    ExportModel model_;
    PresetBar* presets_;
    QComboBox* format_;
    QTabWidget* tabs_;
    std::vector<ExportPage*> pages_;
    ExportPreview* preview_;
    ExportTarget* target_;
    QLabel* result_;
    QPushButton* export_;
    QWidget* controls_;
    QProgressBar* progress_;
    PictureExporter exporter_;
};

} // namespace crisis
