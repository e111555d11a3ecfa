// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Session.h"

#include <functional>

class QMessageBox;
class QWidget;

namespace crisis::ui {

/// The dialogs around files: selecting them, asking about unsaved changes, and reporting failures. No dialog
/// blocks the caller.
class FileController : public QObject {
    Q_OBJECT

public:
    static constexpr const char* examplePath = ":/crisis/timelines/niger-2023.timeline.json";

    /// A fictional timeline that shows every mark of uncertainty.
    static constexpr const char* secondExamplePath = ":/crisis/timelines/second-example.timeline.json";

    /// `window` owns it and is the parent of its dialogs; `session` must outlive it.
    FileController(Session& session, QWidget* window);

    void askForFile();
    void open(const QString& path);
    // Both ask about unsaved changes first; see Document.
    void openAs(const QString& path, const ImportOptions& options);
    void import(const QString& path, const ImportOptions& options);
    void openExample();
    void save();
    void askForTarget();
    /// Saves to another path. Asks first if the path has the file extension of another format.
    void saveTo(const QString& path);
    /// Calls `then` when no changes can be lost: immediately, after saving or discarding them, or never if
    /// the user cancels.
    void settleChanges(const std::function<void()>& then);

    // For a file that another program has changed. Both versions are preserved.
    /// Opens the file as it is now, after saving unsaved changes to a new file in the same folder.
    void reload();
    /// Keeps the open version; the next save preserves `theirs` as a new file in the same folder.
    void keepMine(const FileStamp& theirs);

Q_SIGNALS:
    void exportWanted(); ///< instead of saving

private:
    void askWith(const QString& proposed);
    void showSaveFailure(const QString& path, const Error& error);
    void askAboutTheirs(const QString& path);
    void askAboutChanges();
    void goOn();

    Document* document_;
    QWidget* window_;
    std::function<void()> then_;      ///< called after a save
    std::function<void()> afterCopy_; ///< called after a copy was saved
};

/// A message for the user: what is wrong and, if the error has a text position, where.
[[nodiscard]] QString errorMessage(const Error& error);
/// "line:column: pointer: message" for each diagnostic, one per line.
[[nodiscard]] QString problemLines(const Diagnostics& diagnostics);

} // namespace crisis::ui
