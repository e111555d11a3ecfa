// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PictureArguments.h"
#include "app/ui/exports/ExportPages.h"
#include "app/ui/exports/Units.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <utility>

namespace crisis::ui {

namespace {

constexpr int leastDpi = 24, mostDpi = 1'536;

} // namespace

SizePage::SizePage(ExportModel& model, QWidget* parent)
    : ExportPage(model, parent), named_(new QComboBox(this)), unit_(new QComboBox(this)),
      dots_(new QComboBox(this)), width_(new QDoubleSpinBox(this)), height_(new QDoubleSpinBox(this)),
      pages_(new QSpinBox(this)), rows_(new QSpinBox(this)) {
    named_->setObjectName(QStringLiteral("exportSize"));
    const std::pair<const char*, QString> names[] = {
        {"slide", tr("Slide, 16:9")}, {"4k", tr("4K screen")},
        {"8k", tr("8K screen")},      {"a4-landscape", tr("A4 landscape")},
        {"a4", tr("A4 portrait")},    {"a3-landscape", tr("A3 landscape")},
        {"a3", tr("A3 portrait")},    {"poster", tr("Poster, A0 landscape")}};
    named_->addItem(tr("Custom size"));
    named_->addItem(tr("Document, 16:9"), QStringLiteral("1600x900"));
    for (const auto& [name, text] : names)
        named_->addItem(text, QLatin1String(name));
    form()->addRow(tr("Si&ze"), named_);
    follow(named_, ExportField::Size);
    connect(named_, &QComboBox::activated, this, &SizePage::useNamed);
    addMeasures();
    addPaging();
}

void SizePage::addMeasures() {
    unit_->setObjectName(QStringLiteral("exportUnit"));
    unit_->addItem(tr("pixels"), false);
    unit_->addItem(tr("mm"), true);
    unit_->setAccessibleName(tr("Unit of the size"));
    width_->setObjectName(QStringLiteral("exportWidth"));
    height_->setObjectName(QStringLiteral("exportHeight"));
    width_->setAccessibleName(tr("Width"));
    height_->setAccessibleName(tr("Height"));
    auto* measures = new QHBoxLayout;
    measures->addWidget(width_, 1);
    measures->addWidget(new QLabel(QStringLiteral("×"), this));
    measures->addWidget(height_, 1);
    measures->addWidget(unit_);
    auto* label = new QLabel(tr("&Width × height"), this);
    label->setBuddy(width_);
    form()->addRow(label, measures);
    dots_->setObjectName(QStringLiteral("exportDpi"));
    dots_->setEditable(true);
    dots_->setInsertPolicy(QComboBox::NoInsert);
    dots_->setValidator(new QIntValidator(leastDpi, mostDpi, dots_));
    for (const int dpi : {96, 150, 192, 300, 600})
        dots_->addItem(QString::number(dpi));
    form()->addRow(tr("&Dots per inch"), dots_);
    for (QWidget* control : std::initializer_list<QWidget*>{width_, height_, unit_})
        follow(control, ExportField::Size);
    follow(dots_, ExportField::DotsPerInch);
    for (QDoubleSpinBox* spin : {width_, height_})
        connect(spin, &QDoubleSpinBox::valueChanged, this, [this] { change([&] { useMeasures(); }); });
    connect(dots_, &QComboBox::editTextChanged, this, [this] {
        if (dots_->lineEdit()->hasAcceptableInput())
            change([&] { useMeasures(); });
    });
    connect(unit_, &QComboBox::currentIndexChanged, this,
            [this] { change([&] { model().settings.inMillimetres = unit_->currentData().toBool(); }); });
}

void SizePage::addPaging() {
    pages_->setObjectName(QStringLiteral("exportPages"));
    pages_->setRange(1, 200);
    rows_->setObjectName(QStringLiteral("exportRows"));
    rows_->setRange(1, 50);
    form()->addRow(tr("Pa&ges"), pages_);
    form()->addRow(tr("&Rows per page"), rows_);
    follow(pages_, ExportField::Pages);
    follow(rows_, ExportField::Rows);
    form()->addRow(
        note(tr("A long time is divided among the pages and the rows. Each row has its own ruler.")));
    connect(pages_, &QSpinBox::valueChanged, this,
            [this](int pages) { change([&] { options().pages = pages; }); });
    connect(rows_, &QSpinBox::valueChanged, this,
            [this](int rows) { change([&] { options().rows = rows; }); });
}

void SizePage::useNamed(int index) {
    const std::string name = named_->itemData(index).toString().toStdString();
    if (name.empty()) {
        width_->setFocus(Qt::OtherFocusReason);
        return;
    }
    change([&] {
        const bool isPlain = name.find('x') != std::string::npos;
        static_cast<void>(
            choosePictureSize(name, isPlain ? std::optional(2 * logicalDpi) : std::nullopt, options()));
        model().settings.inMillimetres = name.starts_with('a') || name == "poster";
    });
}

int SizePage::dots() const { return std::clamp(dots_->currentText().toInt(), leastDpi, mostDpi); }

void SizePage::useMeasures() {
    if (model().settings.inMillimetres) {
        options().paper = PaperSize{width_->value(), height_->value()};
        options().scale = dots() / logicalDpi;
    } else {
        setPixelSize(options(), static_cast<int>(width_->value()), static_cast<int>(height_->value()),
                     dots());
    }
}

void SizePage::showSettings(const ExportSettings& settings) {
    const PictureOptions& now = settings.choices.options;
    int named = 0;
    for (int i = 1; i < named_->count(); ++i) {
        PictureOptions size = now;
        const bool isKnown =
            choosePictureSize(named_->itemData(i).toString().toStdString(), now.scale * logicalDpi, size);
        if (isKnown && size.paper == now.paper && logicalSize(size).widthPx == logicalSize(now).widthPx &&
            logicalSize(size).heightPx == logicalSize(now).heightPx)
            named = i;
    }
    named_->setCurrentIndex(named);
    choose(unit_, settings.inMillimetres);
    const LogicalSize logical = logicalSize(now);
    const PixelSize pixels = pixelSize(now);
    for (const auto& [spin, px, logicalPx] : {std::tuple(width_, pixels.widthPx, logical.widthPx),
                                              {height_, pixels.heightPx, logical.heightPx}}) {
        spin->setDecimals(settings.inMillimetres ? 1 : 0);
        spin->setRange(settings.inMillimetres ? 20 : 16,
                       settings.inMillimetres ? 9'999 : 10 * largestPictureSidePx);
        spin->setValue(settings.inMillimetres ? logicalPx / logicalDpi * mmPerInch : static_cast<double>(px));
    }
    const QString dpi = QString::number(dotsPerInch(now));
    if (dots_->currentText() != dpi && (dots_->lineEdit()->hasAcceptableInput() || !dots_->hasFocus()))
        dots_->setEditText(dpi);
    pages_->setValue(now.pages);
    rows_->setValue(now.rows);
}

} // namespace crisis::ui
