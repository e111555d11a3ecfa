// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/SummaryDialog.h"

#include "app/text/DateText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/ui/evidence/EvidencePages.h"
#include "core/model/subset/ApplySubset.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace crisis::ui {

namespace {

constexpr std::size_t mostSectionItems = 500; // per section

} // namespace

SummaryDialog::SummaryDialog(const Timeline& timeline, const TimelineSubset& shown, QWidget* parent)
    : QDialog(parent), timeline_(timeline), shown_(shown), words_(dateStrings()), view_(new PageView(this)) {
    setWindowTitle(tr("Source summary"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* printButton = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    auto* saveButton = buttons->addButton(tr("Save as P&DF…"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(view_, 1);
    column->addWidget(buttons);
    resize(fontMetrics().height() * 38, fontMetrics().height() * 44);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(printButton, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(saveButton, &QPushButton::clicked, this, &SummaryDialog::askForFile);
    connect(view_, &PageView::activated, this, &SummaryDialog::follow);
    Page waiting;
    waiting.add(TextStyle::Muted, tr("Creating the summary …"));
    view_->setPage(std::move(waiting));
    printButton->setEnabled(false);
    saveButton->setEnabled(false);
    task_.start(
        [timeline = timeline_, shown = shown_, words = words_](const Progress& progress) -> Result<Summary> {
            auto counted = apply(timeline, shown, progress);
            if (!counted)
                return tl::unexpected(counted.error());
            Summary summary;
            summary.counted = std::move(*counted);
            summary.evidence = summarise(summary.counted, *progress.cancel);
            summary.anchors = checkAnchors(summary.counted, words, *progress.cancel);
            return summary;
        },
        [this, printButton, saveButton](const Result<Summary>& summary) {
            if (!summary)
                return; // cancelled: the dialog is closing
            showSummary(*summary);
            printButton->setEnabled(true);
            saveButton->setEnabled(true);
            Q_EMIT ready();
        });
}

void SummaryDialog::showSummary(const Summary& summary) {
    counted_ = summary.counted;
    PageContext context{counted_, words_};
    context.itemLimit = mostSectionItems;
    summary_ = summaryPage(context, summary.evidence, summary.anchors);
    if (shown_.asOf)
        summary_.blocks.insert(summary_.blocks.begin() + 2,
                               Paragraph{TextStyle::Headline, {Span{asKnownOnText(*shown_.asOf, words_)}}});
    view_->setPage(summary_);
}

void SummaryDialog::follow(const Target& target) {
    if (const auto* counted = std::get_if<ShowCounted>(&target)) {
        PageContext context{counted_, words_};
        context.itemLimit = mostSectionItems;
        view_->setPage(countedPage(context, counted->cell));
    } else if (std::holds_alternative<GoBack>(target)) {
        view_->setPage(summary_);
    } else {
        Q_EMIT followed(target);
    }
}

void SummaryDialog::print() {
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printPage(summary_, shownOnOneLine(timeline_.header().marking), printer);
}

bool SummaryDialog::saveAs(const QString& path) const {
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(windowTitle());
    printPage(summary_, shownOnOneLine(timeline_.header().marking), writer);
    return QFileInfo(path).size() > 0;
}

void SummaryDialog::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Save the source summary"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (saveAs(path))
            return;
        auto* box = new QMessageBox(QMessageBox::Warning, windowTitle(), {}, QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setText(tr("The summary could not be written to %1.").arg(isolated(shownFileName(path))));
        box->open();
    });
    dialog->open();
}

} // namespace crisis::ui
