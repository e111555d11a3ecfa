// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPage.h"
#include "app/ui/exports/PagePrinter.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QTabWidget;

namespace crisis {

class ExportPreview;

/// Prints the timeline: what an export can show, on paper, with a preview of every page. Then the system's
/// own dialog asks for the printer, whose paper has the last word.
class PrintDialog : public QDialog {
    Q_OBJECT

public:
    PrintDialog(ExportContext context, QWidget* parent);

    [[nodiscard]] const ExportSettings& settings() const { return model_.settings; }
    [[nodiscard]] ExportPreview* preview() const { return preview_; }
    [[nodiscard]] QTabWidget* pages() const { return tabs_; }
    /// A printer with the paper that was chosen.
    [[nodiscard]] std::shared_ptr<QPrinter> makePrinter() const;
    /// Prints without asking for anything; the dialog closes when that has worked.
    void printOn(std::shared_ptr<QPrinter> printer);
    /// While something is being printed, stops that and stays open.
    void reject() override;

Q_SIGNALS:
    void previewed();
    void printed(int pages, const QString& printer);

private:
    void addPage(ExportPage* page, const QString& title);
    QWidget* makeButtons();
    [[nodiscard]] ExportChoices choices() const;
    void edited();
    void ask();
    void setBusy(bool busy);
    void fail(const QString& message);

    ExportModel model_;
    QTabWidget* tabs_;
    std::vector<ExportPage*> pages_;
    ExportPreview* preview_;
    QLabel* result_;
    QPushButton* print_ = nullptr;
    QProgressBar* progress_;
    QString printerName_;
    PagePrinter printer_;
};

} // namespace crisis
