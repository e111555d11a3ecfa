// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PictureExporter.h"

#include "app/export/PictureArguments.h"
#include "app/text/ErrorText.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/subset/ApplySubset.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <utility>

namespace crisis::ui {

namespace {

constexpr int patienceMs = 3'000;

QString& programPath() {
    static QString path;
    return path;
}

} // namespace

PictureExporter::PictureExporter(QObject* parent) : QObject(parent) {}

PictureExporter::~PictureExporter() {
    if (process_) {
        process_->disconnect(this);
        process_->terminate();
        if (!process_->waitForFinished(patienceMs)) {
            process_->kill();
            process_->waitForFinished();
        }
    }
}

void PictureExporter::setProgram(const QString& path) { programPath() = path; }

void PictureExporter::start(const Timeline& timeline, const ExportChoices& choices, const QString& path) {
    cancelled_ = false;
    written_.clear();
    exportLosses_.clear();
    complaints_.clear();
    path_ = QFileInfo(path).absoluteFilePath();
    folder_ = std::make_unique<QTemporaryDir>();
    const QString file = folder_->filePath(QStringLiteral("picture.timeline.json"));
    // The ids of many events exceed the length limit of a command line: the file has only those events.
    ExportChoices reported = choices;
    const std::vector<std::string> events = std::exchange(reported.events, {});
    const QStringList arguments =
        QStringList{QStringLiteral("export"), file, QStringLiteral("-o"), path_, QStringLiteral("--json"),
                    QStringLiteral("--force")} + // the caller has already asked
        toArguments(reported);
    saving_.start(
        [timeline, events, file](const Progress& progress) -> Result<void> {
            TimelineSubset subset;
            if (!events.empty())
                subset.events.emplace(events.begin(), events.end());
            const Result<Timeline> part = apply(timeline, subset, progress);
            if (!part)
                return tl::unexpected(part.error());
            return saveTimeline(*part, std::filesystem::path(file.toStdU16String()), progress)
                .map([](auto&&...) {});
        },
        [this, arguments](const Result<void>& saved) {
            const QString message = saved ? QString() : errorText(saved.error());
            if (!saved || cancelled_)
                return end(&message);
            startProcess(arguments);
        });
}

void PictureExporter::startProcess(const QStringList& arguments) {
    process_ = std::make_unique<QProcess>();
    connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString message = process_->errorString();
        end(&message);
    });
    connect(process_.get(), &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        readMessages();
        if (exitCode == 0 && status == QProcess::NormalExit)
            return end(nullptr);
        const QString message = complaints_.join(u'\n');
        end(&message);
    });
    connect(process_.get(), &QProcess::readyReadStandardError, this, &PictureExporter::readMessages);
    process_->start(programPath().isEmpty() ? QCoreApplication::applicationFilePath() : programPath(),
                    arguments);
}

// One JSON object per line; any other line is an error message.
void PictureExporter::readMessages() {
    process_->setReadChannel(QProcess::StandardError);
    while (process_->canReadLine()) {
        const QByteArray line = process_->readLine().trimmed();
        const QJsonObject reported = QJsonDocument::fromJson(line).object();
        const QString written = reported[QStringLiteral("written")].toString();
        const QJsonValue progress = reported[QStringLiteral("progress")];
        if (!written.isEmpty())
            written_ << written;
        else if (progress.isDouble())
            Q_EMIT progressed(progress.toDouble());
        for (const QJsonValue& item : reported[QStringLiteral("leftOut")].toArray())
            exportLosses_ << item[QStringLiteral("text")].toString();
        const QByteArray prefix = "crisis-timeline: ";
        if (reported.isEmpty() && !line.isEmpty())
            complaints_ << QString::fromUtf8(line.startsWith(prefix) ? line.mid(prefix.size()) : line);
    }
}

void PictureExporter::cancel() {
    cancelled_ = true;
    saving_.cancel();
    if (!process_)
        return;
    // When asked to terminate, it removes partly written files; if it does not react, it has written none.
    process_->terminate();
    QTimer::singleShot(patienceMs, process_.get(), &QProcess::kill);
}

void PictureExporter::end(const QString* failure) {
    if (process_)
        process_.release()->deleteLater();
    folder_.reset();
    if (!failure)
        Q_EMIT done(written_, exportLosses_);
    else
        Q_EMIT failed(cancelled_ ? QString() : *failure);
}

} // namespace crisis::ui
