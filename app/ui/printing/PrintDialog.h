// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/PreviewDialog.h"
#include "app/ui/printing/PagePrinter.h"

namespace crisis::ui {

/// Prints the timeline: what an export can show, on paper, with a preview of every page. Then the system's
/// own dialog asks for the printer, whose paper has the last word.
class PrintDialog : public PreviewDialog {
    Q_OBJECT

public:
    PrintDialog(ExportContext context, QWidget* parent);

    /// A printer with the paper that was chosen.
    [[nodiscard]] std::shared_ptr<QPrinter> makePrinter() const;
    /// Prints without asking for anything; the dialog closes when that has worked.
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
