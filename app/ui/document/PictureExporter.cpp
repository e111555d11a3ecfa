// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/document/PictureExporter.h"

#include "app/render/PictureArguments.h"
#include "app/text/ErrorText.h"
#include "core/io/TimelineWriter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crisis {

namespace {

QString& programPath() {
    static QString path;
    return path;
}

} // namespace

PictureExporter::PictureExporter(QObject* parent) : QObject(parent) { threads_.setMaxThreadCount(1); }

PictureExporter::~PictureExporter() {
    threads_.waitForDone();
    if (process_) {
        process_->disconnect(this);
        process_->kill();
        process_->waitForFinished();
    }
}

void PictureExporter::setProgram(const QString& path) { programPath() = path; }

void PictureExporter::start(const Timeline& timeline, const PictureOptions& options, const QString& path) {
    cancelled_ = false;
    path_ = QFileInfo(path).absoluteFilePath();
    folder_ = std::make_unique<QTemporaryDir>();
    const QString file = folder_->filePath(QStringLiteral("picture.timeline.json"));
    const QStringList arguments =
        QStringList{QStringLiteral("export"), file, QStringLiteral("-o"), path_} + toArguments(options);
    threads_.start([this, timeline, file, arguments] {
        const auto saved = saveTimeline(timeline, std::filesystem::path(file.toStdU16String()));
        QMetaObject::invokeMethod(
            this,
            [this, saved, arguments] {
                const QString message = saved ? QString() : errorText(saved.error());
                if (!saved || cancelled_)
                    return end(&message);
                startProcess(arguments);
            },
            Qt::QueuedConnection);
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
        if (exitCode == 0 && status == QProcess::NormalExit)
            return end(nullptr);
        QString message = QString::fromUtf8(process_->readAllStandardError()).trimmed();
        const QString prefix = QStringLiteral("crisis-timeline: ");
        if (message.startsWith(prefix))
            message = message.mid(prefix.size());
        end(&message);
    });
    process_->start(programPath().isEmpty() ? QCoreApplication::applicationFilePath() : programPath(),
                    arguments);
}

void PictureExporter::cancel() {
    cancelled_ = true;
    if (process_)
        process_->kill();
}

void PictureExporter::end(const QString* failure) {
    if (process_)
        process_.release()->deleteLater();
    folder_.reset();
    if (!failure)
        Q_EMIT done(path_);
    else
        Q_EMIT failed(cancelled_ ? QString() : *failure);
}

} // namespace crisis
