// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Document.h"
#include "core/io/autosave/AutosaveFile.h"

#include <QTimer>

namespace crisis::ui {

/// Keeps the unsaved work of one document in a journal, written on a thread of its own a moment after each
/// change; after a long write it waits long enough to take little of the machine. Once the work is saved, or
/// this ends in order, the journal goes; if the program is killed it stays, for the next start.
class Recovery : public QObject {
    Q_OBJECT

public:
    explicit Recovery(Document* document);
    ~Recovery() override;

    /// $XDG_STATE_HOME/crisis-timeline/recovery, by default in ~/.local/state.
    [[nodiscard]] static QString folder();
    /// The document's work was in this one: it takes the place of its own.
    void adopt(AutosaveFile autosave, AutosaveHeader note);
    /// Whether the journal holds the work as it is now, or there is nothing to hold.
    [[nodiscard]] bool isUpToDate() const;

Q_SIGNALS:
    /// The work cannot be kept; told once for each document.
    void failed(const crisis::base::Error& error);

private:
    struct Writing;

    void schedule();
    void write();
    void finish(const Writing& writing);
    void putAway();
    void putAwayNow(); ///< waits for the thread
    [[nodiscard]] AutosaveHeader note() const;

    Document* document_;
    std::optional<AutosaveFile> autosave_;
    QTimer timer_;
    std::shared_ptr<Writing> writing_;
    std::optional<std::uint64_t> kept_; ///< revision that the journal holds
    AutosaveHeader before_;             ///< what the journal that was taken over told
    qint64 pauseMs_;                    ///< from a change to the write
    bool hasFailed_ = false;
    QThreadPool threads_;
};

} // namespace crisis::ui
