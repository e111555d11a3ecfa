// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPage.h"

#include <QDialog>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace crisis::ui {

class ExportPreview;

/// The common part of the export and print dialogs: pages of settings, a preview with a line that describes
/// the result, and a progress bar.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] const ExportSettings& settings() const { return model_.settings; }
    [[nodiscard]] ExportPreview* preview() const { return preview_; }
    [[nodiscard]] QTabWidget* pages() const { return tabs_; }
    /// Cancels a running export or print and stays open; closes if none is running.
    void reject() override;

Q_SIGNALS:
    void previewed();

protected:
    PreviewDialog(ExportModel model, QWidget* parent);

    void addPage(ExportPage* page, const QString& title);
    /// Lays out and fills the dialog, with `controls` (the pages or their container) at the left. `making`:
    /// the accessible name of the progress bar.
    void arrange(QWidget* controls, QPushButton* button, const QString& making);
    void edited();
    void setBusy(bool busy);
    void showProgress(double fraction);
    /// An empty message means that the user has cancelled; then nothing is shown.
    void showFailure(const QString& headline, const QString& message);

    /// The choices for the preview, and whether it shows pages of paper.
    [[nodiscard]] virtual ExportChoices previewChoices() const = 0;
    [[nodiscard]] virtual bool previewsPages() const = 0;
    virtual void refresh() {} ///< updates what the dialog has besides the pages
    virtual void go() = 0;
    virtual bool cancelMaking() = 0; ///< false if nothing is running

    ExportModel model_;
    QTabWidget* tabs_;
    ExportPreview* preview_;

private:
    std::vector<ExportPage*> pages_;
    QLabel* result_;
    QProgressBar* progress_;
    QWidget* controls_ = nullptr;
    QPushButton* go_ = nullptr;
};

} // namespace crisis::ui
