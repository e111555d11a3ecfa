// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PreviewDialog.h"

#include "app/text/PlainText.h"
#include "app/ui/exports/ExportPreview.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

constexpr int progressSteps = 1'000;

} // namespace

PreviewDialog::PreviewDialog(ExportModel model, QWidget* parent)
    : QDialog(parent), model_(std::move(model)), tabs_(new QTabWidget(this)),
      preview_(new ExportPreview(model_.context.timeline, this)), result_(new QLabel(this)),
      progress_(new QProgressBar(this)) {
    result_->setTextFormat(Qt::PlainText);
    result_->setWordWrap(true);
    result_->setAlignment(Qt::AlignCenter);
    result_->setObjectName(QStringLiteral("exportResult"));
    progress_->setRange(0, progressSteps);
    progress_->setTextVisible(false);
    progress_->hide();
    connect(preview_, &ExportPreview::previewed, this, &PreviewDialog::previewed);
    // The stored scope is the selection, but no event is selected.
    if (model_.settings.scope == ExportScope::Selection && model_.context.selection.empty())
        setScope(model_.settings, ExportScope::Whole);
}

void PreviewDialog::addPage(ExportPage* page, const QString& title) {
    pages_.push_back(page);
    tabs_->addTab(page, title);
    connect(page, &ExportPage::edited, this, &PreviewDialog::edited);
}

void PreviewDialog::arrange(QWidget* controls, QPushButton* button, const QString& making) {
    controls_ = controls;
    go_ = button;
    progress_->setAccessibleName(making);
    const int em = fontMetrics().height();
    controls->setFixedWidth(std::max(em * 24, tabs_->sizeHint().width()));
    auto* shownSide = new QVBoxLayout;
    shownSide->addWidget(preview_, 1);
    shownSide->addWidget(result_);
    auto* row = new QHBoxLayout;
    row->setSpacing(18);
    row->addWidget(controls);
    row->addLayout(shownSide, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(button, QDialogButtonBox::AcceptRole);
    button->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &PreviewDialog::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &PreviewDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    column->addLayout(row, 1);
    column->addWidget(progress_);
    column->addWidget(buttons);
    resize(QSize(em * 68, em * 37).boundedTo(screen()->availableSize() * 0.92));
    edited();
}

void PreviewDialog::edited() {
    refresh();
    for (ExportPage* page : pages_)
        page->refresh();
    const QString fault = faultOf(model_.settings, model_.context);
    result_->setText(fault.isEmpty() ? resultText(model_.settings, model_.purpose) : fault);
    applyReason(go_, fault);
    if (fault.isEmpty())
        preview_->showChoices(previewChoices(), previewsPages());
    else
        preview_->showFault(fault);
}

void PreviewDialog::reject() {
    if (!cancelMaking())
        QDialog::reject();
}

void PreviewDialog::setBusy(bool busy) {
    controls_->setEnabled(!busy);
    go_->setEnabled(!busy);
    progress_->setValue(0);
    progress_->setVisible(busy);
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void PreviewDialog::showProgress(double fraction) {
    progress_->setValue(static_cast<int>(fraction * progressSteps));
}

void PreviewDialog::showFailure(const QString& headline, const QString& message) {
    setBusy(false);
    if (message.isEmpty())
        return;
    auto* box = new QMessageBox(QMessageBox::Warning, windowTitle(), headline, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(cut(message, 600));
    box->open();
}

} // namespace crisis::ui
