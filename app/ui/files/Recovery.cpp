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

Recovery::Recovery(Document* document) : QObject(document), document_(document), pauseMs_(shortestPauseMs) {
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
    else if (kept_ != document_->revision() && !writing_.isRunning() && !removing_.isRunning() &&
             !timer_.isActive())
        timer_.start(static_cast<int>(pauseMs_));
}

// Removes the autosave file, because the work is saved or discarded. A file that is being written is removed
// after its thread has ended, so that the window never waits for a disk.
void Recovery::putAway() {
    timer_.stop();
    kept_.reset();
    before_ = {};
    writing_.cancel();
    if (writing_.isRunning() || !autosave_)
        return;
    // In a worker thread, because freeing a large file can block on the disk.
    removing_.start(
        [autosave = std::make_shared<AutosaveFile>(std::move(*autosave_))](const Progress&) {
            autosave->remove();
            return Removed();
        },
        [this](Removed) { schedule(); });
    autosave_.reset();
}

void Recovery::putAwayNow() {
    writing_.stop();
    putAway();
    removing_.stop();
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
    if (writing_.isRunning() || removing_.isRunning() || !document_->isModified())
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
    const AutosaveFile* const autosave = &*autosave_; // not reset while a write is running
    writing_.start(
        [autosave, revision = document_->revision(), note = note(),
         snapshot = document_->timeline()](const Progress& progress) {
            QElapsedTimer clock;
            clock.start();
            Result<FileStamp> stamp = autosave->write(note, snapshot, progress);
            return Written{std::move(stamp), revision, clock.elapsed()};
        },
        [this](const Written& written) { finish(written); });
}

void Recovery::finish(const Written& written) {
    pauseMs_ = std::clamp(written.tookMs * shareOfTime, shortestPauseMs, longestPauseMs);
    if (writing_.isCancelled())
        kept_.reset(); // what was written is outdated
    else if (written.stamp)
        kept_ = written.revision;
    else if (!std::exchange(hasFailed_, true))
        Q_EMIT failed(written.stamp.error());
    schedule();
}

} // namespace crisis::ui
