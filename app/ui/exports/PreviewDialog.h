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

/// Pages of choices beside a preview of what they make, a line that says what that will be, and a bar while
/// it is being made: what exporting and printing have in common.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] const ExportSettings& settings() const { return model_.settings; }
    [[nodiscard]] ExportPreview* preview() const { return preview_; }
    [[nodiscard]] QTabWidget* pages() const { return tabs_; }
    /// While something is being made, stops that and stays open.
    void reject() override;

Q_SIGNALS:
    void previewed();

protected:
    PreviewDialog(ExportModel model, QWidget* parent);

    void addPage(ExportPage* page, const QString& title);
    /// Puts everything in its place, `controls` (the pages, or what holds them) at the left, and shows it.
    void arrange(QWidget* controls, QPushButton* button, const QString& making);
    void edited();
    void setBusy(bool busy);
    void showProgress(double fraction);
    /// An empty message is one of a person who has cancelled.
    void showFailure(const QString& headline, const QString& message);

    /// The choices for the preview, and whether it shows them as pages of paper.
    [[nodiscard]] virtual ExportChoices previewChoices() const = 0;
    [[nodiscard]] virtual bool previewsPages() const = 0;
    virtual void refresh() {} ///< what the dialog has besides the pages
    virtual void go() = 0;
    virtual bool cancelMaking() = 0; ///< false if nothing is being made

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
