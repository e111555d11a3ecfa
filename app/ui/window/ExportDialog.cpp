// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/ExportDialog.h"

#include "app/text/ErrorText.h"
#include "app/ui/window/PicturePreview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace crisis {
namespace {

constexpr int previewDelayMs = 120;
constexpr int leastSidePx = 200;
constexpr double previewWidthPx = 1'000;

QString key(const char* name) { return QStringLiteral("export/%1").arg(QLatin1String(name)); }

} // namespace

ExportDialog::ExportDialog(Timeline timeline, Timeline::AxisSpan view, LanesBy lanes, QString timelinePath,
                           QWidget* parent)
    : QDialog(parent), timeline_(std::move(timeline)), view_(view), lanes_(lanes),
      timelinePath_(std::move(timelinePath)), preview_(new PicturePreview(this)) {
    setWindowTitle(tr("Export picture"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForTarget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    controls_ = makeControls();
    row->addWidget(controls_);
    row->addWidget(preview_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(14);
    column->addLayout(row, 1);
    progress_ = new QProgressBar(this);
    progress_->setRange(0, 0);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("The picture is being made"));
    progress_->hide();
    column->addWidget(progress_);
    column->addWidget(buttons);
    connect(&exporter_, &PictureExporter::done, this, [this](const QString& path) {
        setBusy(false);
        Q_EMIT exported(path);
        accept();
    });
    connect(&exporter_, &PictureExporter::failed, this, [this](const QString& message) {
        setBusy(false);
        if (!message.isEmpty())
            fail(message);
    });
    threads_.setMaxThreadCount(1);
    delay_.setSingleShot(true);
    delay_.setInterval(previewDelayMs);
    connect(&delay_, &QTimer::timeout, this, &ExportDialog::makePreview);
    loadChoices();
    const int em = fontMetrics().height();
    resize(em * 64, em * 34);
    changed();
}

ExportDialog::~ExportDialog() {
    threads_.clear();
    threads_.waitForDone();
}

QWidget* ExportDialog::makeControls() {
    auto* box = new QWidget(this);
    content_ = new QComboBox(box);
    content_->setObjectName(QStringLiteral("exportContent"));
    content_->addItem(tr("Opening view"), static_cast<int>(PictureContent::OpeningView));
    content_->addItem(tr("Current view"), static_cast<int>(PictureContent::Span));
    content_->addItem(tr("Whole timeline"), static_cast<int>(PictureContent::Whole));
    preset_ = new QComboBox(box);
    preset_->addItem(tr("Report, 1600 × 900"), QSize(1600, 900));
    preset_->addItem(tr("Slide, 1920 × 1080"), QSize(1920, 1080));
    preset_->addItem(tr("A4 landscape, 1123 × 794"), QSize(1123, 794));
    preset_->addItem(tr("Small, 800 × 450"), QSize(800, 450));
    preset_->addItem(tr("Own size"));
    const auto side = [box](const QString& name) {
        auto* spin = new QSpinBox(box);
        spin->setRange(leastSidePx, largestPictureSidePx);
        spin->setObjectName(name);
        return spin;
    };
    width_ = side(QStringLiteral("exportWidth"));
    height_ = side(QStringLiteral("exportHeight"));
    width_->setAccessibleName(tr("Width"));
    height_->setAccessibleName(tr("Height"));
    auto* size = new QHBoxLayout;
    size->addWidget(width_, 1);
    size->addWidget(new QLabel(QStringLiteral("×"), box));
    size->addWidget(height_, 1);
    scale_ = new QDoubleSpinBox(box);
    scale_->setObjectName(QStringLiteral("exportScale"));
    scale_->setRange(0.25, 8);
    scale_->setSingleStep(0.5);
    scale_->setDecimals(2);
    theme_ = new QComboBox(box);
    theme_->addItem(tr("Light"), static_cast<int>(ThemeKind::Light));
    theme_->addItem(tr("Dark"), static_cast<int>(ThemeKind::Dark));
    theme_->setObjectName(QStringLiteral("exportTheme"));
    transparent_ = new QCheckBox(tr("Transparent &ground"), box);
    title_ = new QCheckBox(tr("T&itle"), box);
    legend_ = new QCheckBox(tr("&Legend"), box);
    sources_ = new QCheckBox(tr("Line of s&ources"), box);
    result_ = new QLabel(box);
    result_->setTextFormat(Qt::PlainText);
    result_->setWordWrap(true);
    result_->setObjectName(QStringLiteral("exportResult"));

    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Show"), content_);
    form->addRow(tr("Si&ze"), preset_);
    form->addRow(QString(), size);
    form->addRow(tr("S&cale"), scale_);
    form->addRow(QString(), result_);
    form->addRow(tr("&Theme"), theme_);
    form->addRow(QString(), transparent_);
    form->addRow(tr("With"), title_);
    form->addRow(QString(), legend_);
    form->addRow(QString(), sources_);
    box->setFixedWidth(fontMetrics().height() * 19);

    connect(preset_, &QComboBox::activated, this, &ExportDialog::applySizePreset);
    for (QComboBox* combo : {content_, theme_})
        connect(combo, &QComboBox::currentIndexChanged, this, &ExportDialog::changed);
    for (QSpinBox* spin : {width_, height_})
        connect(spin, &QSpinBox::valueChanged, this, &ExportDialog::changed);
    connect(scale_, &QDoubleSpinBox::valueChanged, this, &ExportDialog::changed);
    for (QCheckBox* check : {transparent_, title_, legend_, sources_})
        connect(check, &QCheckBox::toggled, this, &ExportDialog::changed);
    return box;
}

void ExportDialog::loadChoices() {
    const QSettings settings;
    const auto choose = [&](QComboBox* combo, const char* name) {
        combo->setCurrentIndex(std::max(0, combo->findData(settings.value(key(name), 0).toInt())));
    };
    choose(content_, "content");
    choose(theme_, "theme");
    width_->setValue(settings.value(key("width"), 1600).toInt());
    height_->setValue(settings.value(key("height"), 900).toInt());
    scale_->setValue(settings.value(key("scale"), 2.0).toDouble());
    transparent_->setChecked(settings.value(key("transparent"), false).toBool());
    title_->setChecked(settings.value(key("title"), true).toBool());
    legend_->setChecked(settings.value(key("legend"), true).toBool());
    sources_->setChecked(settings.value(key("sources"), true).toBool());
}

void ExportDialog::saveChoices() const {
    QSettings settings;
    settings.setValue(key("content"), content_->currentData());
    settings.setValue(key("theme"), theme_->currentData());
    settings.setValue(key("width"), width_->value());
    settings.setValue(key("height"), height_->value());
    settings.setValue(key("scale"), scale_->value());
    settings.setValue(key("transparent"), transparent_->isChecked());
    settings.setValue(key("title"), title_->isChecked());
    settings.setValue(key("legend"), legend_->isChecked());
    settings.setValue(key("sources"), sources_->isChecked());
}

void ExportDialog::applySizePreset(int index) {
    const QSize size = preset_->itemData(index).toSize();
    if (!size.isValid()) {
        width_->setFocus();
        return;
    }
    width_->setValue(size.width());
    height_->setValue(size.height());
}

PictureOptions ExportDialog::options() const {
    PictureOptions options;
    options.widthPx = width_->value();
    options.heightPx = height_->value();
    options.scale = scale_->value();
    options.content = static_cast<PictureContent>(content_->currentData().toInt());
    options.span = view_;
    if (options.content == PictureContent::Span)
        options.lanesBy = lanes_;
    options.theme = static_cast<ThemeKind>(theme_->currentData().toInt());
    options.transparent = transparent_->isChecked();
    options.withTitle = title_->isChecked();
    options.withLegend = legend_->isChecked();
    options.withSources = sources_->isChecked();
    return options;
}

void ExportDialog::changed() {
    const PictureOptions now = options();
    const int preset = preset_->findData(QSize(now.widthPx, now.heightPx));
    preset_->setCurrentIndex(preset >= 0 ? preset : preset_->count() - 1);
    const int wide = static_cast<int>(std::lround(now.widthPx * now.scale));
    const int high = static_cast<int>(std::lround(now.heightPx * now.scale));
    const bool fits = std::max(wide, high) <= largestPictureSidePx;
    const QLocale locale;
    result_->setText(fits ? tr("%1 × %2 pixels, %3 DPI")
                                .arg(locale.toString(wide), locale.toString(high),
                                     locale.toString(static_cast<int>(std::lround(96 * now.scale))))
                          : tr("Too large: no side may have more than %1 pixels.")
                                .arg(locale.toString(largestPictureSidePx)));
    export_->setEnabled(fits);
    delay_.start();
}

void ExportDialog::makePreview() {
    PictureOptions small = options();
    // The layout is that of the picture; only its pixels are fewer.
    small.scale = std::clamp(previewWidthPx / small.widthPx, 0.25, 2.0);
    const std::uint64_t number = ++asked_;
    threads_.clear();
    threads_.start([this, number, small, timeline = timeline_] {
        const Result<QImage> image = renderPicture(timeline, small);
        QMetaObject::invokeMethod(
            this,
            [this, number, image] {
                if (number != asked_)
                    return;
                if (image)
                    preview_->setImage(*image);
                else
                    preview_->setMessage(errorText(image.error()));
                Q_EMIT previewed();
            },
            Qt::QueuedConnection);
    });
}

void ExportDialog::askForTarget() {
    auto* dialog = new QFileDialog(this, tr("Export picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // which asks before it lets a file be replaced
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setNameFilters({tr("PNG pictures (*.png)")});
    const QFileInfo file(timelinePath_);
    const QString name = timelinePath_.isEmpty() ? tr("timeline") : file.fileName().section(u'.', 0, 0);
    if (!timelinePath_.isEmpty())
        dialog->setDirectory(file.absolutePath());
    dialog->selectFile(name + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    dialog->open();
}

void ExportDialog::exportTo(const QString& path) {
    saveChoices();
    setBusy(true);
    exporter_.start(timeline_, options(), path);
}

void ExportDialog::reject() {
    if (exporter_.isRunning())
        exporter_.cancel();
    else
        QDialog::reject();
}

void ExportDialog::setBusy(bool busy) {
    controls_->setEnabled(!busy);
    export_->setEnabled(!busy);
    progress_->setVisible(busy);
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void ExportDialog::fail(const QString& message) {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export picture"),
                                tr("The picture could not be made."), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(message);
    box->open();
}

} // namespace crisis
