// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/PreviewDialog.h"
#include "app/ui/printing/PagePrinter.h"

namespace crisis::ui {

/// Prints the timeline with the options of an export and a preview of every page. The system's print dialog
/// then asks for the printer; the paper set there takes precedence.
class PrintDialog : public PreviewDialog {
    Q_OBJECT

public:
    PrintDialog(ExportContext context, QWidget* parent);

    /// A printer with the selected paper.
    [[nodiscard]] std::shared_ptr<QPrinter> makePrinter() const;
    /// Prints without asking; the dialog closes if this succeeds.
    void printOn(std::shared_ptr<QPrinter> printer);

Q_SIGNALS:
    void printed(int pages, const QString& printer);

protected:
    [[nodiscard]] ExportChoices previewChoices() const override;
    [[nodiscard]] bool previewsPages() const override { return true; }
    void go() override;
    bool cancelMaking() override;

private:
    QString printerName_;
    PagePrinter printer_;
};

} // namespace crisis::ui
