// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportResultBar.h"

#include "app/export/ExportFormats.h"
#include "app/text/PlainText.h"
#include "app/ui/exports/PictureMime.h"
#include "app/ui/exports/RevealFile.h"
#include "app/ui/widgets/PaletteIcon.h"
#include "app/ui/widgets/PanelTheme.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace crisis::ui {
namespace {

constexpr qint64 largestCopy = 256LL * 1'024 * 1'024;

QByteArray copyableBytes(const QString& path) {
    QFile file(path);
    return file.size() <= largestCopy && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Other programs accept it as a picture.
bool isImage(ExportFormat format) { return infoOf(format).mimeType.starts_with("image/"); }

} // namespace

ExportResultBar::ExportResultBar(QWidget* parent)
    : QFrame(parent), message_(new QLabel(this)),
      showLosses_(new QPushButton(tr("What was &left out …"), this)),
      reveal_(new QPushButton(tr("Show in &folder"), this)),
      copyPicture_(new QPushButton(tr("&Copy picture"), this)),
      copyPath_(new QPushButton(tr("Copy &path"), this)), close_(new QToolButton(this)) {
    setAccessibleName(tr("Result of the export"));
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->setObjectName(QStringLiteral("doneMessage"));
    showLosses_->setObjectName(QStringLiteral("doneLeftOut"));
    reveal_->setObjectName(QStringLiteral("doneReveal"));
    copyPicture_->setObjectName(QStringLiteral("doneCopyPicture"));
    copyPath_->setObjectName(QStringLiteral("doneCopyPath"));
    close_->setObjectName(QStringLiteral("doneClose"));
    close_->setIcon(paletteIcon(QStringLiteral("close")));
    close_->setAutoRaise(true);
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(message_, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{showLosses_, reveal_, copyPicture_, copyPath_, close_})
        row->addWidget(widget);
    connect(showLosses_, &QPushButton::clicked, this, &ExportResultBar::showLosses);
    connect(reveal_, &QPushButton::clicked, this, &ExportResultBar::reveal);
    connect(copyPicture_, &QPushButton::clicked, this, &ExportResultBar::copyPicture);
    connect(copyPath_, &QPushButton::clicked, this, &ExportResultBar::copyPath);
    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void ExportResultBar::showExported(const QStringList& files, const QStringList& exportLosses) {
    if (files.isEmpty())
        return;
    files_ = files;
    exportLosses_ = exportLosses;
    const QFileInfo first(files.front());
    const QString name = isolated(shownFileName(files.front(), 120));
    QString message =
        files.size() == 1
            ? tr("Exported %1 (%2).").arg(name, QLocale().formattedDataSize(first.size()))
            : tr("Exported %n files, the first of them %1.", nullptr, static_cast<int>(files.size()))
                  .arg(name);
    if (!exportLosses.isEmpty())
        message = tr("%1 Parts of the timeline were left out.", "what was exported").arg(message);
    message_->setText(message);
    showLosses_->setVisible(!exportLosses.isEmpty());
    const auto format = exportFormatOf(files.front().toStdString());
    copyPicture_->setVisible(files.size() == 1 && format && isImage(*format));
    reveal_->show();
    copyPath_->show();
    show();
}

void ExportResultBar::showMessage(const QString& message) {
    files_.clear();
    message_->setText(message);
    for (QPushButton* button : {showLosses_, reveal_, copyPicture_, copyPath_})
        button->hide();
    show();
}

QString ExportResultBar::message() const { return message_->text(); }

void ExportResultBar::showLosses() {
    auto* box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("leftOut"));
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Information);
    box->setWindowTitle(tr("What was left out"));
    box->setText(tr("These parts of the timeline could not be stored in %1:")
                     .arg(isolated(shownFileName(files_.front(), 120))));
    box->setInformativeText(exportLosses_.join(u'\n'));
    box->open();
}

void ExportResultBar::reveal() { revealFile(files_.front()); }

void ExportResultBar::copyPicture() {
    const QByteArray bytes = copyableBytes(files_.front());
    const auto format = exportFormatOf(files_.front().toStdString());
    if (!bytes.isEmpty() && format)
        QGuiApplication::clipboard()->setMimeData(pictureMime({{*format, bytes}}).release());
}

void ExportResultBar::copyPath() {
    QStringList paths;
    for (const QString& file : std::as_const(files_))
        paths << QDir::toNativeSeparators(file);
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

void ExportResultBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor green(0x00, 0x9E, 0x73);
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(rect(), blended(window, green, 0.14));
    painter.fillRect(QRect(0, 0, 4, height()), green);
    painter.fillRect(QRect(0, height() - 1, width(), 1), blended(window, green, 0.5));
}

} // namespace crisis::ui
