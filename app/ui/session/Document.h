// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/BackgroundTask.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/file/FileSaver.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/model/edit/History.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace crisis::ui {

/// What was read from a file of another program, before it is opened.
struct FoundImport {
    QString path;
    Timeline timeline;
    Diagnostics diagnostics;
    ImportSummary summary;
    std::optional<TableMapping> mapping; ///< tables only: the one used
    std::string beginning;               ///< tables only: for trying out other mappings
};

/// The open timeline: its snapshots, its file and the problems found in it. Reading and writing run in worker
/// threads. Signals are emitted in the document's thread, and a task has ended before its final signal. The
/// destructor cancels reading and waits until writing has ended.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return history_.has_value(); }
    [[nodiscard]] const Timeline& timeline() const; ///< empty while nothing is open
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    /// An absolute path; empty for a timeline that has no file yet, such as the example.
    [[nodiscard]] const QString& path() const { return path_; }
    /// The summary of the import if the timeline was read from a file of another program; absent otherwise.
    /// Such a timeline has no path and counts as modified.
    [[nodiscard]] const std::optional<ImportSummary>& imported() const { return imported_; }
    [[nodiscard]] const QString& importedFrom() const { return importedFrom_; } ///< that file, or empty
    /// The proposed path for an imported or embedded timeline, next to the file it was read from; else empty.
    [[nodiscard]] const QString& proposedPath() const { return proposedPath_; }
    /// The folder that local copies are relative to: that of the file or of the bundled timeline.
    [[nodiscard]] const QString& folder() const { return folder_; }
    [[nodiscard]] bool isModified() const { return history_ && !history_->isSaved(); }
    [[nodiscard]] bool isReading() const { return reading_.isRunning(); }
    [[nodiscard]] bool isWriting() const { return writing_.isRunning(); }

    /// Starts reading a file, or a bundled timeline if the path begins with ":/". A bundled timeline has no
    /// path(), nor has one embedded in a picture, so that saving never replaces the picture. The open
    /// timeline stays open until the new one has been read. Ends with opened() or openFailed(), or, for a
    /// file of another program, with importFound(), so that the user can review the import first.
    void open(const QString& path) { openAs(path, {}); }
    /// Like open(), but reads a file of another program with the given options.
    void openAs(const QString& path, const ImportOptions& options);
    /// Opens a file of another program without review. Ends with opened() or openFailed().
    void import(const QString& path, const ImportOptions& options);
    /// The import to review; null except after importFound() until it is accepted, dismissed or replaced.
    [[nodiscard]] const FoundImport* foundImport() const { return found_.get(); }
    void acceptImport();                        ///< ends with opened()
    void dismissImport();                       ///< ends with openFailed() and ErrorCode::Cancelled
    void cancelOpening() { reading_.cancel(); } ///< ends with openFailed() and ErrorCode::Cancelled
    /// Sets a function that is called with every timeline that has been read, in the reading thread and
    /// before any signal.
    void prepareWith(std::function<void(const Timeline&)> preparation);
    /// Starts writing to path(), which must not be empty, or to `path`, which becomes path(). Ends with
    /// saved() or saveFailed(). save() does not replace a file that another program has changed since it was
    /// read or saved: it fails with FileChanged. A file that was removed is created again.
    void save();
    void saveAs(const QString& path);
    void cancelSaving() { writing_.cancel(); } ///< ends with saveFailed(), or saved() if it is too late
    /// Starts writing a copy with the access permissions of the file at path(). The state of the document
    /// does not change. Ends with copySaved() or saveFailed().
    void saveCopy(const QString& path);

    /// The stamp of the file at path() when it was last read or saved; absent without a file.
    [[nodiscard]] const std::optional<FileStamp>& stamp() const { return stamp_; }
    /// True if the last save replaced a file with several hard links: the others still refer to the old
    /// content.
    [[nodiscard]] bool hasLeftOtherNames() const { return hasLeftOtherNames_; }
    /// Where the last save preserved the version of another program that it replaced; empty if there was
    /// none.
    [[nodiscard]] const QString& otherVersion() const { return otherVersion_; }
    /// The content of the file at path(); null if it is no longer known.
    [[nodiscard]] const Timeline* savedTimeline() const { return history_ ? history_->saved() : nullptr; }
    /// Call this when the file has been rewritten but contains the same timeline.
    void acceptStamp(const FileStamp& stamp) { stamp_ = stamp; }
    /// Lets the next save replace the file if it is still `seen`; that version is preserved as
    /// `keepTheirsAs`, which must not exist.
    void keepMine(const FileStamp& seen, const QString& keepTheirsAs);
    /// Marks the document as modified because the file no longer contains it.
    void markUnsaved();
    /// Starts opening unsaved work, which counts as modified. `read` is called in a worker thread. `path` may
    /// be empty; `stamp` is that of the file the work is based on. Ends with opened() or openFailed().
    void restore(const QString& path, const std::optional<FileStamp>& stamp,
                 std::function<Result<ReadTimeline>(const Progress&)> read);
    /// The edits since the last save, latest first.
    [[nodiscard]] std::vector<const Edit*> unsavedEdits() const {
        return history_ ? history_->unsavedEdits() : std::vector<const Edit*>();
    }
    /// Increases with each change of the snapshot.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }
    /// Increases with each timeline that is opened.
    [[nodiscard]] std::uint64_t opening() const { return opening_; }

    /// Applies an edit, which can then be undone. Fails with the error of apply(), without any effect.
    Result<void> perform(const Edit& edit);
    /// Performs an edit that was applied in another thread: `after` is its result on the timeline of
    /// `revision`. False, without any effect, if the document is at another revision.
    bool perform(const Edit& edit, const Timeline& after, std::uint64_t revision);
    [[nodiscard]] bool canUndo() const { return history_ && history_->canUndo(); }
    [[nodiscard]] bool canRedo() const { return history_ && history_->canRedo(); }
    [[nodiscard]] const Edit* nextUndo() const { return history_ ? history_->nextUndo() : nullptr; }
    [[nodiscard]] const Edit* nextRedo() const { return history_ ? history_->nextRedo() : nullptr; }
    void undo();
    void redo();

Q_SIGNALS:
    void openingStarted(const QString& path);
    void openingProgressed(double fraction); ///< 0 to 1
    void opened();
    void openFailed(const QString& path, const crisis::base::Error& error);
    void importFound();
    void savingStarted(const QString& path);
    void savingProgressed(double fraction); ///< 0 to 1
    void saved(const QString& path);
    void copySaved(const QString& path);
    void saveFailed(const QString& path, const crisis::base::Error& error);
    /// Emitted once for each change of the snapshot, including opening (then before opened()).
    void changed(const crisis::model::Timeline& timeline);
    /// The modified state, the name, or what can be undone may have changed.
    void stateChanged();

private:
    /// What is being read or has been read.
    struct Origin {
        QString path;
        bool isUnsaved = false;           ///< not read from the file at `path`
        std::optional<FileStamp> basedOn; ///< then the file that it is based on
    };
    struct Loaded {
        ReadTimeline read;
        std::optional<FoundImport> imported; ///< for a file of another program; without timeline
    };
    struct Written {
        Result<FileStamp> stamp;
        bool leavesOtherNames = false;
        QString otherVersion; ///< where the replaced file is preserved
    };
    enum class Purpose { Save, Copy };
    enum class Review { Skip, Imports };
    using Load = std::function<Result<Loaded>(const Progress&)>;

    static Result<Loaded> load(const QString& path, const ImportOptions& options, const Progress& progress);
    void startReading(const Origin& origin, Review review, Load load);
    void finishReading(const Origin& origin, Review review, Result<Loaded> loaded);
    void showLoaded(const Origin& origin, Loaded loaded);
    void writeTo(const QString& path, const Replacing& replacing, Purpose purpose);
    void finishSaving(const QString& path, const Written& written, std::uint64_t revision);

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
    QString keepTheirsAs_; ///< for the next save; empty: what it replaces is not preserved
    std::uint64_t revision_ = 0;
    std::uint64_t opening_ = 0; ///< increases with each opened file
    std::unique_ptr<FoundImport> found_;
    std::function<void(const Timeline&)> preparation_;
    BackgroundTask<Result<Loaded>> reading_{this};
    BackgroundTask<Written> writing_{this, OnDestruction::Finish};
};

} // namespace crisis::ui
