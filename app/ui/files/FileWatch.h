// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Document.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace crisis::ui {

/// Notices that another program has changed, moved or removed the document's file. One that holds the same
/// timeline in other bytes is no change.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(Document* document);
    ~FileWatch() override; ///< waits for the comparison that runs

    /// Looks at once, such as when the person comes back to the window: not every file system tells.
    void look();

Q_SIGNALS:
    /// The file is another one; each is told once.
    void changed(const crisis::io::FileStamp& now);
    void vanished();

private:
    struct Seen;

    void follow();
    void judge(const Seen& seen);

    Document* document_;
    QFileSystemWatcher watcher_;
    QTimer settling_;
    std::optional<FileStamp> reported_;
    bool isVanished_ = false;
    bool isLooking_ = false; ///< in its thread: a file system may take long to answer
    std::atomic<bool> stop_ = false;
    QThreadPool threads_;
};

} // namespace crisis::ui
