// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/CopyController.h"

#include "app/export/ExportInput.h"
#include "app/text/DateText.h"
#include "app/text/ErrorText.h"
#include "app/ui/exports/ExportPresets.h"
#include "app/ui/exports/PictureMime.h"
#include "core/io/export/TimelineTables.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace crisis::ui {

namespace {

constexpr ExportFormat formats[] = {ExportFormat::Png, ExportFormat::Svg};

// What is on the screen, with the appearance of the last export.
ExportChoices choicesToCopy(const ExportContext& context) {
    ExportSettings settings = ExportPresets::last();
    setScope(settings, context.selection.size() > 1 ? ExportScope::Selection : ExportScope::CurrentView);
    ExportChoices choices = choicesFor(settings, context);
    choices.options.pages = 1;
    choices.options.embed.timeline = false;
    return choices;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString pathIn(const QTemporaryDir& folder, ExportFormat format) {
    return folder.filePath(QStringLiteral("picture") + endingOf(format));
}

} // namespace

struct CopyController::TableCopy {
    QByteArray csv, tabs, html;
    int rows = 0;
};

Result<CopyController::TableCopy> CopyController::tableOf(const Timeline& timeline, ExportChoices choices) {
    choices.format = ExportFormat::Csv;
    const auto part = exportInput(timeline, choices);
    if (!part)
        return tl::unexpected(part.error());
    std::string csv, tabs;
    HtmlTable html;
    int rows = -1; // the first row is the header
    eventRows(part->timeline, dateStrings(), [&](TableRow row) {
        appendCsvRow(csv, row);
        appendTabSeparatedRow(tabs, row);
        html.append(row);
        ++rows;
    });
    return TableCopy{QByteArray::fromStdString(csv), QByteArray::fromStdString(tabs),
                     QByteArray::fromStdString("<meta charset=\"utf-8\">" + html.text()), rows};
}

CopyController::CopyController(QObject* parent) : QObject(parent) {
    connect(&exporter_, &PictureExporter::progressed, this, [this](double fraction) {
        Q_EMIT progressed((made_ + fraction) / static_cast<double>(std::size(formats)));
    });
    connect(&exporter_, &PictureExporter::done, this, [this] {
        ++made_;
        copyNext();
    });
    connect(&exporter_, &PictureExporter::failed, this, &CopyController::fail);
}

void CopyController::copyPicture(const ExportContext& context) {
    if (isRunning_)
        return;
    isRunning_ = true;
    cancelled_ = false;
    made_ = 0;
    timeline_ = context.timeline;
    choices_ = choicesToCopy(context);
    folder_ = std::make_unique<QTemporaryDir>();
    Q_EMIT started(tr("Creating the picture …"));
    copyNext();
}

void CopyController::copyNext() {
    if (made_ == static_cast<int>(std::size(formats)))
        return endPicture();
    choices_.format = formats[made_];
    exporter_.start(timeline_, choices_, pathIn(*folder_, choices_.format));
}

void CopyController::endPicture() {
    std::vector<PictureFileBytes> files;
    for (const ExportFormat format : formats)
        files.push_back({format, bytesOf(pathIn(*folder_, format))});
    QGuiApplication::clipboard()->setMimeData(pictureMime(files).release());
    folder_.reset();
    timeline_ = Timeline();
    isRunning_ = false;
    Q_EMIT copied(
        choices_.events.empty()
            ? tr("Copied a picture of what is in view, as PNG and SVG. The timeline is not embedded.")
            : tr("Copied a picture of the %n selected events, as PNG and SVG. The timeline is not embedded.",
                 nullptr, static_cast<int>(choices_.events.size())));
}

void CopyController::copyTable(const ExportContext& context) {
    if (isRunning_)
        return;
    isRunning_ = true;
    cancelled_ = false;
    Q_EMIT started(tr("Creating the table …"));
    table_.start([timeline = context.timeline,
                  choices = choicesToCopy(context)](const Progress&) { return tableOf(timeline, choices); },
                 [this](const Result<TableCopy>& table) {
                     if (!table || cancelled_)
                         return fail(table ? QString() : errorText(table.error()));
                     auto mime = std::make_unique<QMimeData>();
                     mime->setData(QStringLiteral("text/csv"), table->csv);
                     mime->setHtml(QString::fromUtf8(table->html));
                     mime->setText(QString::fromUtf8(table->tabs));
                     mime->setData(QStringLiteral("text/tab-separated-values"), table->tabs);
                     QGuiApplication::clipboard()->setMimeData(mime.release());
                     isRunning_ = false;
                     Q_EMIT copied(tr("Copied a table of %n events.", nullptr, table->rows));
                 });
}

void CopyController::cancel() {
    cancelled_ = true;
    table_.cancel();
    exporter_.cancel();
}

void CopyController::fail(const QString& message) {
    folder_.reset();
    timeline_ = Timeline();
    isRunning_ = false;
    Q_EMIT failed(cancelled_ ? QString() : message);
}

} // namespace crisis::ui
