// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/FileStamp.h"
#include "core/io/Problem.h"
#include "core/model/History.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace crisis {

/// The open timeline: its snapshots, its file, and what was wrong in it. Reading and writing happen on a
/// thread of its own; every signal comes in the thread of the document, and a task that is over has ended
/// before the signal.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override; ///< cancels what is being read, and waits for what is being written

    [[nodiscard]] bool isOpen() const { return history_.has_value(); }
    [[nodiscard]] const Timeline& timeline() const; ///< empty while nothing is open
    [[nodiscard]] const Problems& problems() const { return problems_; }
    /// Absolute; empty for a timeline that has no file yet, such as the example.
    [[nodiscard]] const QString& path() const { return path_; }
    /// Where local copies are looked for: the folder of the file, or of the bundled timeline.
    [[nodiscard]] const QString& folder() const { return folder_; }
    [[nodiscard]] bool isModified() const { return history_ && !history_->isSaved(); }
    [[nodiscard]] bool isReading() const { return reading_ != nullptr; }
    [[nodiscard]] bool isWriting() const { return writing_; }

    /// Begins to read a file (or, with a path beginning ":/", a bundled timeline, which then has no path).
    /// What was open stays until the new one is there. Ends in opened() or openFailed().
    void open(const QString& path);
    void cancelOpening();
    /// Runs for every timeline that is opened, in the thread that has read it, before anybody is told of it.
    void prepareWith(std::function<void(const Timeline&)> preparation);
    /// Begins to write to path(), which must not be empty, or to another file, which path() then names. Ends
    /// in saved() or saveFailed().
    void save();
    void saveAs(const QString& path);

    Result<void> perform(const Edit& edit);
    [[nodiscard]] bool canUndo() const { return history_ && history_->canUndo(); }
    [[nodiscard]] bool canRedo() const { return history_ && history_->canRedo(); }
    [[nodiscard]] const Edit* nextUndo() const { return history_ ? history_->nextUndo() : nullptr; }
    [[nodiscard]] const Edit* nextRedo() const { return history_ ? history_->nextRedo() : nullptr; }
    void undo();
    void redo();

Q_SIGNALS:
    void openingStarted(const QString& path);
    void openingProgressed(double fraction);
    void opened();
    void openFailed(const QString& path, const crisis::Error& error);
    void saved(const QString& path);
    void saveFailed(const QString& path, const crisis::Error& error);
    /// Once for each change of the snapshot, opening included (then before opened()).
    void changed(const crisis::Timeline& timeline);
    /// Whether it is modified, what it is called, or what can be undone is not what it was.
    void stateChanged();

private:
    struct Reading;

    void finishReading(const std::shared_ptr<Reading>& reading);
    void finishWriting(const QString& path, const Result<FileStamp>& result);
    void writeTo(const QString& path);

    std::optional<History> history_;
    Problems problems_;
    QString path_;
    QString folder_;
    std::uint64_t revision_ = 0;        ///< grows with each change of the snapshot
    std::uint64_t writtenRevision_ = 0; ///< the one that is being written
    std::uint64_t opening_ = 0;         ///< grows with each file that is opened
    std::uint64_t writtenOpening_ = 0;  ///< of the file that is being written
    std::shared_ptr<Reading> reading_;
    std::function<void(const Timeline&)> preparation_;
    bool writing_ = false;
    QThreadPool threads_;
};

} // namespace crisis
