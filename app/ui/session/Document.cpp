// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Document.h"

#include "app/ui/session/FilePath.h"
#include "core/import/OpenAnyFormat.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/store/Parallel.h"

#include <QFileInfo>

#include <utility>

namespace crisis::ui {
namespace {

bool isBundled(const QString& path) { return path.startsWith(QStringLiteral(":/")); }

Result<ReadTimeline> readBundled(const QString& path, const Progress& progress) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotFound, {path.toStdString()});
    const QByteArray bytes = file.readAll();
    return readTimeline(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
                        progress);
}

Result<ReadTimeline> readAnyFile(const QString& path, const ImportOptions& options,
                                 std::optional<FoundImport>& imported, const Progress& progress) {
    auto any = openAnyFormatFile(filePath(path), options, progress);
    if (!any)
        return tl::unexpected(any.error());
    if (any->summary)
        imported = FoundImport{
            path, {}, {}, std::move(*any->summary), std::move(any->mapping), std::move(any->beginning)};
    return std::move(any->read);
}

/// "a.timeline.json" in the same folder for "a.png" or "a.timeline.png".
QString timelineBeside(const QString& picture) {
    const QFileInfo file(picture);
    QString name = file.completeBaseName();
    if (name.endsWith(QStringLiteral(".timeline")))
        name.chop(QStringLiteral(".timeline").size());
    return file.path() + u'/' + name + QStringLiteral(".timeline.json");
}

} // namespace

/// Shared by the document and the worker thread.
struct Document::Task {
    QString path;
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;
};

struct Document::Reading : Task {
    std::function<Result<ReadTimeline>(const Progress&)> read;
    bool isUnsaved = false;                     ///< not read from the file at `path`
    std::optional<FileStamp> basedOn;           ///< then the file that it is based on
    std::optional<FoundImport> imported;        ///< for a file of another program; without timeline
    bool asksFirst = false;                     ///< whether the user reviews such a file before it is opened
    std::optional<Result<ReadTimeline>> result; ///< written by the thread before it reports the end
};

struct Document::Writing : Task {
    std::uint64_t revision = 0; ///< of the written snapshot
    std::uint64_t opening = 0;
    bool isCopy = false;
    // Written by the thread before it reports the end:
    bool leavesOtherNames = false;
    QString otherVersion; ///< where the replaced file is preserved
};

Document::Document(QObject* parent) : QObject(parent) {
    // One for reading and one for writing: opening never waits for a save.
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

Progress Document::progressOf(const std::shared_ptr<Task>& task, void (Document::*progressed)(double)) {
    Progress progress;
    progress.cancel = &task->cancelled;
    progress.report = [this, task, progressed](double fraction) {
        const int percent = static_cast<int>(fraction * 100.0);
        if (task->percent.exchange(percent) == percent)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, task, progressed, fraction] {
                if (reading_ == task || writing_ == task)
                    Q_EMIT(this->*progressed)(fraction);
            },
            Qt::QueuedConnection);
    };
    return progress;
}

void Document::openAs(const QString& path, const ImportOptions& options) {
    auto reading = std::make_shared<Reading>();
    reading->asksFirst = true;
    reading->path = isBundled(path) ? path : QFileInfo(path).absoluteFilePath();
    // The pointer is valid while the function runs: `reading` owns both.
    reading->read = [path = reading->path, options, imported = &reading->imported](const Progress& progress) {
        return isBundled(path) ? readBundled(path, progress)
                               : readAnyFile(path, options, *imported, progress);
    };
    startReading(reading);
}

void Document::import(const QString& path, const ImportOptions& options) {
    auto reading = std::make_shared<Reading>();
    reading->path = QFileInfo(path).absoluteFilePath();
    reading->read = [path = reading->path, options, imported = &reading->imported](const Progress& progress) {
        return readAnyFile(path, options, *imported, progress);
    };
    startReading(reading);
}

void Document::restore(const QString& path, const std::optional<FileStamp>& stamp,
                       std::function<Result<ReadTimeline>(const Progress&)> read) {
    auto reading = std::make_shared<Reading>();
    reading->path = path;
    reading->read = std::move(read);
    reading->isUnsaved = true;
    reading->basedOn = stamp;
    startReading(reading);
}

void Document::startReading(const std::shared_ptr<Reading>& reading) {
    cancelOpening();
    found_.reset();
    reading_ = reading;
    Q_EMIT openingStarted(reading->path);
    threads_.start([this, reading, preparation = preparation_] {
        reading->result = reading->read(progressOf(reading, &Document::openingProgressed));
        if (reading->result->has_value() && !reading->cancelled) {
            const Timeline& timeline = (*reading->result)->timeline;
            // The order is computed on first use, which would otherwise be in the window's thread.
            inParallel([&] { static_cast<void>(timeline.displayOrder()); },
                       [&] {
                           if (preparation)
                               preparation(timeline);
                       });
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
        return; // another file has been requested meanwhile
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
    if (reading->imported && reading->asksFirst) {
        found_ = std::make_unique<FoundImport>(std::move(*reading->imported));
        found_->timeline = std::move(result->timeline);
        found_->diagnostics = std::move(result->diagnostics);
        Q_EMIT importFound();
        return;
    }
    showRead(reading);
}

void Document::acceptImport() {
    if (!found_)
        return;
    const auto reading = std::make_shared<Reading>();
    reading->path = found_->path;
    reading->result = ReadTimeline{std::move(found_->timeline), std::move(found_->diagnostics)};
    reading->imported = std::move(*found_);
    found_.reset();
    showRead(reading);
}

void Document::dismissImport() {
    if (const auto found = std::exchange(found_, nullptr))
        Q_EMIT openFailed(found->path, Error{ErrorCode::Cancelled, {}, std::nullopt});
}

void Document::showRead(const std::shared_ptr<Reading>& reading) {
    Result<ReadTimeline>& result = *reading->result;
    history_.emplace(std::move(result->timeline));
    importedFrom_ = reading->imported ? reading->path : QString();
    imported_ = reading->imported ? std::optional(std::move(reading->imported->summary)) : std::nullopt;
    if (reading->isUnsaved || imported_)
        history_->markUnsaved();
    diagnostics_ = std::move(result->diagnostics);
    const bool isFromElsewhere = result->isFromPicture || imported_;
    path_ = isBundled(reading->path) || isFromElsewhere ? QString() : reading->path;
    proposedPath_ = isFromElsewhere ? timelineBeside(reading->path) : QString();
    folder_ = reading->path.isEmpty() ? QString() : QFileInfo(reading->path).path();
    stamp_ = reading->isUnsaved ? reading->basedOn : isFromElsewhere ? std::nullopt : result->stamp;
    keepTheirsAs_.clear();
    ++revision_;
    ++opening_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    Q_EMIT opened();
}

void Document::markUnsaved() {
    if (!history_)
        return;
    history_->markUnsaved();
    Q_EMIT stateChanged();
}

void Document::keepMine(const FileStamp& seen, const QString& keepTheirsAs) {
    stamp_ = seen;
    keepTheirsAs_ = keepTheirsAs;
    markUnsaved();
}

void Document::save() { writeTo(path_, {stamp_, filePath(keepTheirsAs_)}, false); }

void Document::saveAs(const QString& path) { writeTo(QFileInfo(path).absoluteFilePath(), {}, false); }

void Document::saveCopy(const QString& path) {
    writeTo(QFileInfo(path).absoluteFilePath(), {{}, {}, filePath(path_)}, true);
}

void Document::cancelSaving() {
    if (writing_)
        writing_->cancelled = true;
}

void Document::writeTo(const QString& path, const Replacing& replacing, bool isCopy) {
    if (!history_ || writing_ || path.isEmpty())
        return;
    auto writing = std::make_shared<Writing>();
    writing->path = path;
    writing->revision = revision_;
    writing->opening = opening_;
    writing->isCopy = isCopy;
    writing_ = writing;
    Q_EMIT savingStarted(path);
    // A snapshot is immutable, so it can be written while the user continues to work.
    threads_.start([this, writing, replacing, snapshot = history_->now(), keepAs = keepTheirsAs_] {
        const Progress progress = progressOf(writing, &Document::savingProgressed);
        const std::filesystem::path target = filePath(writing->path);
        writing->leavesOtherNames = nameCount(target) > 1;
        Result<FileStamp> result = saveTimeline(snapshot, target, progress, replacing);
        if (result && !replacing.keepOldAs.empty())
            writing->otherVersion = keepAs;
        // A file that was removed is created again.
        if (!result && result.error().code == ErrorCode::FileVanished)
            result = saveTimeline(snapshot, target, progress);
        QMetaObject::invokeMethod(
            this, [this, writing, result] { finishWriting(*writing, result); }, Qt::QueuedConnection);
    });
}

void Document::finishWriting(const Writing& writing, const Result<FileStamp>& result) {
    const QString path = writing.path;
    writing_.reset();
    if (!result) {
        Q_EMIT saveFailed(path, result.error());
        return;
    }
    if (writing.isCopy) {
        Q_EMIT copySaved(path);
        return;
    }
    if (opening_ == writing.opening) {
        path_ = path;
        proposedPath_.clear();
        folder_ = QFileInfo(path).path();
        stamp_ = *result;
        hasLeftOtherNames_ = writing.leavesOtherNames;
        otherVersion_ = writing.otherVersion;
        keepTheirsAs_.clear();
        // The saved revision may have been undone and replaced meanwhile.
        if (revision_ == writing.revision)
            history_->markSaved();
        else
            history_->markUnsaved();
    }
    Q_EMIT stateChanged();
    Q_EMIT saved(path);
}

Result<void> Document::perform(const Edit& edit) {
    if (!history_)
        return failure(ErrorCode::NoSuchObject, {std::string()});
    auto after = apply(history_->now(), edit);
    if (!after)
        return tl::unexpected(after.error());
    perform(edit, *after, revision_);
    return {};
}

bool Document::perform(const Edit& edit, const Timeline& after, std::uint64_t revision) {
    if (!history_ || revision != revision_)
        return false;
    history_->perform(edit, after);
    ++revision_;
    Q_EMIT changed(history_->now());
    Q_EMIT stateChanged();
    return true;
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

} // namespace crisis::ui
