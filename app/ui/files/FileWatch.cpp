// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/FileWatch.h"

#include "app/ui/session/FilePath.h"
#include "core/io/timeline/TimelineWriter.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace crisis::ui {
namespace {

// Programs write a file in several steps.
constexpr int settlingMilliseconds = 200;

QByteArray hashOf(const Timeline& timeline, const Progress& progress) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    (void)writeTimeline(timeline, [&](std::string_view piece) {
        hash.addData(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        return !progress.isCancelled();
    });
    return hash.result();
}

} // namespace

FileWatch::FileWatch(Document* document) : QObject(document), document_(document) {
    settling_.setSingleShot(true);
    settling_.setInterval(settlingMilliseconds);
    connect(&settling_, &QTimer::timeout, this, &FileWatch::look);
    const auto settle = [this] { settling_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(document_, &Document::opened, this, &FileWatch::follow);
    connect(document_, &Document::saved, this, &FileWatch::follow);
}

void FileWatch::follow() {
    reported_.reset();
    isVanished_ = false;
    if (const QStringList before = watcher_.files() + watcher_.directories(); !before.isEmpty())
        watcher_.removePaths(before);
    if (document_->path().isEmpty() || !document_->stamp())
        return;
    // Watching the folder reports a file that replaces this one; watching the file reports writes to it.
    QStringList paths;
    for (const QString& path : {document_->path(), QFileInfo(document_->path()).path()}) {
        if (QFileInfo::exists(path))
            paths << path;
    }
    if (!paths.isEmpty())
        watcher_.addPaths(paths);
    settling_.start();
}

/// The result of one check.
struct FileWatch::Seen {
    std::optional<FileStamp> expected; ///< the document's when the check started
    std::optional<FileStamp> now;      ///< absent if there is no file
    bool isSame = false;               ///< contains the same timeline
};

void FileWatch::look() {
    if (document_->path().isEmpty() || !document_->stamp() || document_->isWriting() || looking_.isRunning())
        return;
    const Timeline* const known = document_->savedTimeline();
    looking_.start(
        [expected = document_->stamp(), reported = reported_, path = filePath(document_->path()),
         isKnown = known != nullptr,
         saved = known != nullptr ? *known : Timeline()](const Progress& progress) {
            Seen seen{expected, fileStamp(path), false};
            seen.isSame = seen.now == expected;
            if (seen.now && !seen.isSame && seen.now != reported && isKnown) {
                const auto theirs = readTimelineFile(path, progress);
                seen.isSame = theirs && theirs->diagnostics.empty() &&
                              hashOf(theirs->timeline, progress) == hashOf(saved, progress);
                if (theirs && theirs->stamp)
                    seen.now = theirs->stamp;
            }
            return seen;
        },
        [this](const Seen& seen) { judge(seen); });
}

void FileWatch::judge(const Seen& seen) {
    if (document_->stamp() != seen.expected || document_->isWriting())
        return settling_.start(); // saved or opened during the check
    if (!seen.now) {
        if (!std::exchange(isVanished_, true))
            Q_EMIT vanished();
        return;
    }
    isVanished_ = false;
    if (!watcher_.files().contains(document_->path()))
        watcher_.addPath(document_->path()); // a new file has taken the name
    if (seen.now == seen.expected || seen.now == reported_)
        return;
    if (seen.isSame) {
        document_->acceptStamp(*seen.now);
    } else {
        reported_ = seen.now;
        Q_EMIT changed(*seen.now);
    }
    settling_.start(); // it may have changed again
}

} // namespace crisis::ui
