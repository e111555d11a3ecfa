// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Document.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace crisis::ui {

/// Detects that another program has changed, moved or removed the document's file. A rewritten file that
/// contains the same timeline does not count as changed.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(Document* document);
    ~FileWatch() override; ///< waits for a running comparison

    /// Checks the file now, for example when the window is activated: not every file system sends
    /// notifications. The result arrives as a signal.
    void look();

Q_SIGNALS:
    /// The file has changed. Emitted once for each new version.
    void changed(const crisis::io::FileStamp& now);
    void vanished(); ///< there is no file at the path any more

private:
    struct Seen;

    void follow();
    void judge(const Seen& seen);

    Document* document_;
    QFileSystemWatcher watcher_;
    QTimer settling_;
    std::optional<FileStamp> reported_;
    bool isVanished_ = false;
    bool isLooking_ = false; ///< in a worker thread: a file system may be slow
    std::atomic<bool> stop_ = false;
    QThreadPool threads_;
};

} // namespace crisis::ui
