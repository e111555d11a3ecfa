// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/Recovery.h"

#include "app/text/ChangeText.h"
#include "app/ui/session/FilePath.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>

namespace crisis::ui {
namespace {

constexpr qint64 shortestPauseMs = 700;
constexpr qint64 longestPauseMs = 60'000;
constexpr qint64 shareOfTime = 10; // writing takes at most a tenth of it

} // namespace

/// Shared with the thread that writes.
struct Recovery::Writing {
    std::atomic<bool> cancelled = false;
    std::uint64_t revision = 0;
    qint64 tookMs = 0;
    std::optional<Result<FileStamp>> result;
};

Recovery::Recovery(Document* document) : QObject(document), document_(document), pauseMs_(shortestPauseMs) {
    threads_.setMaxThreadCount(1);
    threads_.setThreadPriority(QThread::LowPriority);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Recovery::write);
    connect(document_, &Document::stateChanged, this, &Recovery::schedule);
}

Recovery::~Recovery() { putAwayNow(); }

QString Recovery::folder() {
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/crisis-timeline/recovery");
}

void Recovery::adopt(AutosaveFile autosave, AutosaveHeader note) {
    putAwayNow();
    autosave_ = std::move(autosave);
    before_ = std::move(note);
    kept_ = document_->revision();
}

bool Recovery::isUpToDate() const { return !document_->isModified() || kept_ == document_->revision(); }

void Recovery::schedule() {
    if (!document_->isModified())
        putAway();
    else if (kept_ != document_->revision() && !writing_ && !timer_.isActive())
        timer_.start(static_cast<int>(pauseMs_));
}

// Removes the autosave file, because the work is saved or discarded. A file that is being written is removed
// after its thread has ended, so that the window never waits for a disk.
void Recovery::putAway() {
    timer_.stop();
    kept_.reset();
    before_ = {};
    if (writing_) {
        writing_->cancelled = true;
        return;
    }
    if (!autosave_)
        return;
    // In a worker thread, because freeing a large file can block on the disk.
    threads_.start(
        [autosave = std::make_shared<AutosaveFile>(std::move(*autosave_))] { autosave->remove(); });
    autosave_.reset();
}

void Recovery::putAwayNow() {
    putAway();
    threads_.waitForDone();
    writing_.reset();
    putAway();
    threads_.waitForDone();
}

AutosaveHeader Recovery::note() const {
    const std::vector<const Edit*> edits = document_->unsavedEdits();
    AutosaveHeader note;
    note.file = QFile::encodeName(document_->path()).toStdString();
    note.title = document_->timeline().header().title;
    note.importedFrom = QFile::encodeName(document_->importedFrom()).toStdString();
    note.events = document_->timeline().eventCount();
    note.writtenAt = QDateTime::currentSecsSinceEpoch();
    note.changes = edits.size() + before_.changes;
    for (const Edit* edit : edits) {
        if (note.words.size() == AutosaveHeader::mostWords)
            break;
        note.words.push_back(changeText(*edit, document_->timeline()).toStdString());
    }
    if (note.importedFrom.empty())
        note.importedFrom = before_.importedFrom;
    for (const std::string& words : before_.words) {
        if (note.words.size() < AutosaveHeader::mostWords)
            note.words.push_back(words);
    }
    note.stamp = document_->stamp();
    return note;
}

void Recovery::write() {
    if (writing_ || !document_->isModified())
        return;
    if (!autosave_) {
        auto made = AutosaveFile::create(filePath(folder()));
        if (!made) {
            if (!std::exchange(hasFailed_, true))
                Q_EMIT failed(made.error());
            return;
        }
        autosave_ = std::move(*made);
    }
    auto writing = std::make_shared<Writing>();
    writing->revision = document_->revision();
    writing_ = writing;
    const AutosaveFile* const autosave = &*autosave_; // not reset while a write is running
    threads_.start([this, writing, autosave, note = note(), snapshot = document_->timeline()] {
        QElapsedTimer clock;
        clock.start();
        Progress progress;
        progress.cancel = &writing->cancelled;
        writing->result = autosave->write(note, snapshot, progress);
        writing->tookMs = clock.elapsed();
        QMetaObject::invokeMethod(
            this,
            [this, writing] {
                if (writing_ == writing)
                    finish(*writing);
            },
            Qt::QueuedConnection);
    });
}

void Recovery::finish(const Writing& writing) {
    const bool isGood = writing.result->has_value();
    pauseMs_ = std::clamp(writing.tookMs * shareOfTime, shortestPauseMs, longestPauseMs);
    if (writing.cancelled)
        kept_.reset(); // what was written is outdated
    else if (isGood)
        kept_ = writing.revision;
    else if (!std::exchange(hasFailed_, true))
        Q_EMIT failed(writing.result->error());
    writing_.reset();
    schedule();
}

} // namespace crisis::ui
