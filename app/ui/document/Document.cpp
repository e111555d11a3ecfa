// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/document/Document.h"

#include "core/io/TimelineReader.h"
#include "core/io/TimelineWriter.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace crisis {
namespace {

std::filesystem::path filePath(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

bool isBundled(const QString& path) { return path.startsWith(QStringLiteral(":/")); }

Result<ReadTimeline> readBundled(const QString& path, const Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, {path.toStdString()});
    const QByteArray bytes = file.readAll();
    return readTimeline(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                        progress);
}

} // namespace

/// Shared by the document and the thread that reads.
struct Document::Reading {
    QString path;
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
    std::optional<Result<ReadTimeline>> result; ///< written by the thread before it reports its end
};

Document::Document(QObject* parent) : QObject(parent) {
    // One for reading and one for writing, so that opening never waits for a save.
    threads_.setMaxThreadCount(2);
}

Document::~Document() {
    cancelOpening();
    threads_.waitForDone();
}

const Timeline& Document::timeline() const {
    static const Timeline none;
    return history_ ? history_->now() : none;
}

void Document::open(const QString& path) {
    cancelOpening();
    auto reading = std::make_shared<Reading>();
    reading->path = isBundled(path) ? path : QFileInfo(path).absoluteFilePath();
    reading_ = reading;
    Q_EMIT openingStarted(reading->path);
    threads_.start([this, reading, preparation = preparation_] {
        Progress progress;
        progress.cancel = &reading->cancelled;
        progress.report = [this, reading](double fraction) {
            const int percent = static_cast<int>(fraction * 100.0);
            if (reading->percent.exchange(percent) == percent)
                return;
            QMetaObject::invokeMethod(
                this,
                [this, reading, fraction] {
                    if (reading_ == reading)
                        Q_EMIT openingProgressed(fraction);
                },
                Qt::QueuedConnection);
        };
        reading->result = isBundled(reading->path) ? readBundled(reading->path, progress)
                                                   : readTimelineFile(filePath(reading->path), progress);
        if (reading->result->has_value() && !reading->cancelled) {
            const Timeline& timeline = (*reading->result)->timeline;
            // Made on first use, which would otherwise be in the thread of the window.
            static_cast<void>(timeline.displayOrder());
            if (preparation)
                preparation(timeline);
        }
        QMetaObject::invokeMethod(
            this, [this, reading] { finishReading(reading); }, Qt::QueuedConnection);
    });
}

void Document::prepareWith(std::function<void(const Timeline&)> preparation) {
    preparation_ = std::move(preparation);
}

void Document::cancelOpening() {
    if (reading_)
        reading_->cancelled = true;
}

void Document::finishReading(const std::shared_ptr<Reading>& reading) {
    if (reading_ != reading)
        return; // another file was asked for meanwhile
    reading_.reset();
    Result<ReadTimeline>& result = *reading->result;
    if (reading->cancelled) {
        Q_EMIT openFailed(reading->path, Error{ErrorCode::Cancelled, {}, std::nullopt});
        return;
    }
    if (!result) {
        Q_EMIT openFailed(reading->path, result.error());
        return;
    }
    history_.emplace(std::move(result->timeline));
    problems_ = std::move(result->problems);
    path_ = isBundled(reading->path) ? QString() : reading->path;
    folder_ = QFileInfo(reading->path).path();
    ++revision_;
    ++opening_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

void Document::save() { writeTo(path_); }

void Document::saveAs(const QString& path) { writeTo(QFileInfo(path).absoluteFilePath()); }

void Document::writeTo(const QString& path) {
    if (!history_ || writing_ || path.isEmpty())
        return;
    writing_ = true;
    writtenRevision_ = revision_;
    writtenOpening_ = opening_;
    // A snapshot is immutable: it may be written while the person goes on working.
    threads_.start([this, path, snapshot = history_->now()] {
        const Result<FileStamp> result = saveTimeline(snapshot, filePath(path));
        QMetaObject::invokeMethod(
            this, [this, path, result] { finishWriting(path, result); }, Qt::QueuedConnection);
    });
}

void Document::finishWriting(const QString& path, const Result<FileStamp>& result) {
    writing_ = false;
    if (!result) {
        Q_EMIT saveFailed(path, result.error());
        return;
    }
    if (opening_ == writtenOpening_) {
        path_ = path;
        folder_ = QFileInfo(path).path();
        if (revision_ == writtenRevision_)
            history_->markSaved();
    }
    Q_EMIT stateChanged();
    Q_EMIT saved(path);
}

Result<void> Document::perform(const Edit& edit) {
    if (!history_)
        return failure(ErrorCode::NoSuchObject, {std::string()});
    if (Result<void> done = history_->perform(edit); !done)
        return done;
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    return {};
}

void Document::undo() {
    if (!canUndo())
        return;
    history_->undo();
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
}

void Document::redo() {
    if (!canRedo())
        return;
    history_->redo();
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
}

} // namespace crisis
