// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/BackgroundTask.h"
#include "app/ui/session/Document.h"
#include "core/io/autosave/AutosaveFile.h"

#include <QTimer>

namespace crisis::ui {

/// Writes the unsaved work of one document to an autosave file, in a worker thread shortly after each change.
/// The pause grows with the time that the last write took. The file is removed once the work has been saved
/// or the program exits normally; if the program is killed, the file remains for recovery at the next start.
class Recovery : public QObject {
    Q_OBJECT

public:
    explicit Recovery(Document* document);
    ~Recovery() override;

    /// $XDG_STATE_HOME/crisis-timeline/recovery, by default in ~/.local/state.
    [[nodiscard]] static QString folder();
    /// Continues with the autosave file that the document's work was restored from.
    void adopt(AutosaveFile autosave, AutosaveHeader note);
    /// True if the autosave file contains the current work or there is no unsaved work.
    [[nodiscard]] bool isUpToDate() const;

Q_SIGNALS:
    /// The autosave file cannot be written. Emitted once for each document.
    void failed(const crisis::base::Error& error);

private:
    struct Written {
        Result<FileStamp> stamp;
        std::uint64_t revision = 0;
        qint64 tookMs = 0;
    };
    struct Removed {};

    void schedule();
    void write();
    void finish(const Written& written);
    void putAway();
    void putAwayNow(); ///< waits for the threads
    [[nodiscard]] AutosaveHeader note() const;

    Document* document_;
    std::optional<AutosaveFile> autosave_;
    QTimer timer_;
    std::optional<std::uint64_t> kept_; ///< revision in the autosave file
    AutosaveHeader before_;             ///< header of the adopted autosave file
    qint64 pauseMs_;                    ///< from a change to the write after it
    bool hasFailed_ = false;
    BackgroundTask<Written> writing_{this};
    BackgroundTask<Removed> removing_{this, OnDestruction::Finish};
};

} // namespace crisis::ui
