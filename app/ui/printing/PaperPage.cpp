// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/printing/PaperPage.h"

#include "app/ui/printing/PrintPaper.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace crisis::ui {

PaperPage::PaperPage(ExportModel& model, QWidget* parent)
    : ExportPage(model, parent), paper_(new QComboBox(this)), orientation_(new QComboBox(this)),
      pages_(new QSpinBox(this)), rows_(new QSpinBox(this)) {
    paper_->setObjectName(QStringLiteral("printPaper"));
    for (const QPageSize::PageSizeId id : printPapers())
        paper_->addItem(QPageSize::name(id), static_cast<int>(id));
    orientation_->setObjectName(QStringLiteral("printOrientation"));
    orientation_->addItem(tr("Portrait"), false);
    orientation_->addItem(tr("Landscape"), true);
    pages_->setObjectName(QStringLiteral("printPages"));
    pages_->setRange(1, 200);
    rows_->setObjectName(QStringLiteral("printRows"));
    rows_->setRange(1, 50);
    form()->addRow(tr("P&aper"), paper_);
    form()->addRow(tr("Or&ientation"), orientation_);
    form()->addRow(tr("Pa&ges"), pages_);
    form()->addRow(tr("&Rows per page"), rows_);
    form()->addRow(note(tr("A long time is divided among the pages and the rows. Each row has its own ruler. "
                           "The sources follow on separate pages.")));
    const auto takePaper = [this] {
        change([&] {
            options().paper = paperSize(static_cast<QPageSize::PageSizeId>(paper_->currentData().toInt()),
                                        orientation_->currentData().toBool());
        });
    };
    connect(paper_, &QComboBox::currentIndexChanged, this, takePaper);
    connect(orientation_, &QComboBox::currentIndexChanged, this, takePaper);
    connect(pages_, &QSpinBox::valueChanged, this,
            [this](int pages) { change([&] { options().pages = pages; }); });
    connect(rows_, &QSpinBox::valueChanged, this,
            [this](int rows) { change([&] { options().rows = rows; }); });
}

void PaperPage::showSettings(const ExportSettings& settings) {
    const QPageLayout layout = printLayout(settings.choices.options);
    choose(paper_, static_cast<int>(layout.pageSize().id()));
    choose(orientation_, layout.orientation() == QPageLayout::Landscape);
    pages_->setValue(settings.choices.options.pages);
    rows_->setValue(settings.choices.options.rows);
}

} // namespace crisis::ui
