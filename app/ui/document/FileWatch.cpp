// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/document/FileWatch.h"

#include "app/ui/document/FilePath.h"
#include "core/io/TimelineWriter.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace crisis {
namespace {

// Who writes a file does it in several steps.
constexpr int settlingMilliseconds = 200;

QByteArray hashOf(const Timeline& timeline, const std::atomic<bool>& stop) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    (void)writeTimeline(timeline, [&](std::string_view piece) {
        hash.addData(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        return !stop;
    });
    return hash.result();
}

} // namespace

FileWatch::FileWatch(Document* document) : QObject(document), document_(document) {
    threads_.setMaxThreadCount(1);
    settling_.setSingleShot(true);
    settling_.setInterval(settlingMilliseconds);
    connect(&settling_, &QTimer::timeout, this, &FileWatch::look);
    const auto settle = [this] { settling_.start(); };
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(document_, &Document::opened, this, &FileWatch::follow);
    connect(document_, &Document::saved, this, &FileWatch::follow);
}

FileWatch::~FileWatch() {
    stop_ = true;
    threads_.waitForDone();
}

void FileWatch::follow() {
    told_.reset();
    isVanished_ = false;
    if (const QStringList before = watcher_.files() + watcher_.directories(); !before.isEmpty())
        watcher_.removePaths(before);
    if (document_->path().isEmpty() || !document_->stamp())
        return;
    // The folder tells of files that take the name; the file itself of what is written into it.
    QStringList paths;
    for (const QString& path : {document_->path(), QFileInfo(document_->path()).path()}) {
        if (QFileInfo::exists(path))
            paths << path;
    }
    if (!paths.isEmpty())
        watcher_.addPaths(paths);
    settling_.start();
}

void FileWatch::look() {
    if (document_->path().isEmpty() || !document_->stamp() || document_->isWriting() || isComparing_)
        return;
    const auto now = fileStamp(filePath(document_->path()));
    if (!now) {
        if (!std::exchange(isVanished_, true))
            Q_EMIT vanished();
        return;
    }
    isVanished_ = false;
    if (!watcher_.files().contains(document_->path()))
        watcher_.addPath(document_->path()); // another file has the name
    if (*now != *document_->stamp() && now != told_)
        compare(*now);
}

void FileWatch::compare(const FileStamp& now) {
    const Timeline* const saved = document_->savedTimeline();
    if (saved == nullptr) {
        told_ = now;
        Q_EMIT changed(now);
        return;
    }
    isComparing_ = true;
    const auto stamp = document_->stamp();
    threads_.start([this, now, stamp, saved = *saved, path = filePath(document_->path())] {
        Progress progress;
        progress.cancel = &stop_;
        const auto theirs = readTimelineFile(path, progress);
        const bool isSame =
            theirs && theirs->problems.empty() && hashOf(theirs->timeline, stop_) == hashOf(saved, stop_);
        const auto seen = theirs && theirs->stamp ? *theirs->stamp : now;
        QMetaObject::invokeMethod(
            this,
            [this, stamp, seen, isSame] {
                isComparing_ = false;
                if (document_->stamp() != stamp)
                    return; // saved or opened meanwhile
                if (isSame) {
                    document_->acceptStamp(seen);
                } else {
                    told_ = seen;
                    Q_EMIT changed(seen);
                }
                settling_.start(); // it may have changed again
            },
            Qt::QueuedConnection);
    });
}

} // namespace crisis
