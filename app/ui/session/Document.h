// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/io/file/FileSaver.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/model/edit/History.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace crisis::ui {

/// What was read of a file of another program, and is not open yet.
struct FoundImport {
    QString path;
    Timeline timeline;
    Diagnostics diagnostics;
    ImportSummary summary;
    std::optional<TableMapping> mapping; ///< of tables: the one used
    std::string beginning;               ///< of tables: for trying other mappings out
};

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
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    /// Absolute; empty for a timeline that has no file yet, such as the example.
    [[nodiscard]] const QString& path() const { return path_; }
    /// What was found in the file of another program that this was read from; absent otherwise. Such a
    /// timeline has no path and counts as changed.
    [[nodiscard]] const std::optional<ImportSummary>& imported() const { return imported_; }
    [[nodiscard]] const QString& importedFrom() const { return importedFrom_; } ///< that file; else empty
    /// Where a timeline without a file could be saved, beside the file that it came out of; else empty.
    [[nodiscard]] const QString& proposedPath() const { return proposedPath_; }
    /// Where local copies are looked for: the folder of the file, or of the bundled timeline.
    [[nodiscard]] const QString& folder() const { return folder_; }
    [[nodiscard]] bool isModified() const { return history_ && !history_->isSaved(); }
    [[nodiscard]] bool isReading() const { return reading_ != nullptr; }
    [[nodiscard]] bool isWriting() const { return writing_ != nullptr; }

    /// Begins to read a file (or, with a path beginning ":/", a bundled timeline, which then has no path).
    /// A timeline that rode inside a picture has no path either: saving never replaces the picture.
    /// What was open stays until the new one is there. Ends in opened() or openFailed(), or, with a file of
    /// another program, in importFound(): a person should see what would become of it first.
    void open(const QString& path) { openAs(path, {}); }
    /// The same, a file of another program being read as `options` say.
    void openAs(const QString& path, const ImportOptions& options);
    /// Nobody is asked first. Ends in opened() or openFailed().
    void import(const QString& path, const ImportOptions& options);
    /// Null but from importFound() until something else is opened or found.
    [[nodiscard]] const FoundImport* foundImport() const { return found_.get(); }
    void acceptImport();  ///< ends in opened()
    void dismissImport(); ///< ends in openFailed(), as cancelled
    void cancelOpening();
    /// Runs for every timeline that is opened, in the thread that has read it, before anybody is told of it.
    void prepareWith(std::function<void(const Timeline&)> preparation);
    /// Begins to write to path(), which must not be empty, or to another file, which path() then names. Ends
    /// in saved() or saveFailed(). A file that another program has changed since it was read or saved is not
    /// replaced: that fails with FileChanged. One that was removed is written anew.
    void save();
    void saveAs(const QString& path);
    void cancelSaving();
    /// Begins to write to another file, for the same people as this one's, which changes nothing here. Ends
    /// in copySaved() or saveFailed().
    void saveCopy(const QString& path);

    /// The file at path() as it was read or saved last; absent without one.
    [[nodiscard]] const std::optional<FileStamp>& stamp() const { return stamp_; }
    /// The last save has replaced a file of several names (hard links): the others still lead to what it was.
    [[nodiscard]] bool hasLeftOtherNames() const { return hasLeftOtherNames_; }
    /// Where the last save has put the version of another program that it replaced; empty if there was none.
    [[nodiscard]] const QString& otherVersion() const { return otherVersion_; }
    /// What that file held; null if that is not known any more.
    [[nodiscard]] const Timeline* savedTimeline() const { return history_ ? history_->saved() : nullptr; }
    /// The file is another one by now, but holds the same timeline.
    void acceptStamp(const FileStamp& stamp) { stamp_ = stamp; }
    /// The next save may replace the file as it is now, `seen`, and keeps that one under another name, which
    /// must be free.
    void keepMine(const FileStamp& seen, const QString& keepTheirsAs);
    /// The file holds nothing of this any more.
    void markUnsaved();
    /// Begins to open work that was never saved, from where `read` gets it in a thread of its own; it counts
    /// as changed. `path` may be empty, `stamp` is of the file that it is based on. Ends as open() does.
    void restore(const QString& path, const std::optional<FileStamp>& stamp,
                 std::function<Result<ReadTimeline>(const Progress&)> read);
    /// What has changed since the last save, the latest first.
    [[nodiscard]] std::vector<const Edit*> unsavedEdits() const {
        return history_ ? history_->unsavedEdits() : std::vector<const Edit*>();
    }
    /// Grows with each change of the snapshot.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    Result<void> perform(const Edit& edit);
    /// One that another thread has applied: `after` is what it makes of the timeline at that `revision`.
    /// False if the timeline is another one by now.
    bool perform(const Edit& edit, const Timeline& after, std::uint64_t revision);
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
    void openFailed(const QString& path, const crisis::base::Error& error);
    void importFound();
    void savingStarted(const QString& path);
    void savingProgressed(double fraction);
    void saved(const QString& path);
    void copySaved(const QString& path);
    void saveFailed(const QString& path, const crisis::base::Error& error);
    /// Once for each change of the snapshot, opening included (then before opened()).
    void changed(const crisis::model::Timeline& timeline);
    /// Whether it is modified, what it is called, or what can be undone is not what it was.
    void stateChanged();

private:
    struct Task;
    struct Reading;
    struct Writing;

    [[nodiscard]] Progress progressOf(const std::shared_ptr<Task>& task,
                                      void (Document::*progressed)(double));
    void finishReading(const std::shared_ptr<Reading>& reading);
    void showRead(const std::shared_ptr<Reading>& reading);
    void finishWriting(const Writing& writing, const Result<FileStamp>& result);
    void writeTo(const QString& path, const Replacing& replacing, bool isCopy);
    void startReading(const std::shared_ptr<Reading>& reading);

    std::optional<History> history_;
    Diagnostics diagnostics_;
    std::optional<ImportSummary> imported_;
    QString importedFrom_;
    QString path_;
    QString proposedPath_;
    QString folder_;
    std::optional<FileStamp> stamp_;
    bool hasLeftOtherNames_ = false;
    QString otherVersion_;
    QString keepTheirsAs_; ///< for the next save; empty: what it replaces goes
    std::uint64_t revision_ = 0;
    std::uint64_t opening_ = 0; ///< grows with each file that is opened
    std::shared_ptr<Reading> reading_;
    std::unique_ptr<FoundImport> found_;
    std::shared_ptr<Writing> writing_;
    std::function<void(const Timeline&)> preparation_;
    QThreadPool threads_;
};

} // namespace crisis::ui
