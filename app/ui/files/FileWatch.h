// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/BackgroundTask.h"
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
    BackgroundTask<Seen> looking_{this}; ///< a file system may be slow
};

} // namespace crisis::ui
