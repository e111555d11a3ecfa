// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Document.h"

#include <functional>

class QMessageBox;
class QWidget;

namespace crisis::ui {

/// What a person goes through with files: choosing them, being asked about changes that are not saved, and
/// being told what did not work. No dialog of it blocks.
class FileController : public QObject {
    Q_OBJECT

public:
    static constexpr const char* examplePath = ":/crisis/timelines/niger-2023.timeline.json";

    /// Made up, to show every sign of doubt.
    static constexpr const char* secondExamplePath = ":/crisis/timelines/second-example.timeline.json";

    FileController(Document* document, QWidget* window);

    void askForFile();
    void open(const QString& path);
    // Both ask first if there are changes; see Document.
    void openAs(const QString& path, const ImportOptions& options);
    void import(const QString& path, const ImportOptions& options);
    void openExample();
    void save();
    void askForTarget();
    /// Saves under another name, unless that is the name of another kind of file: then it asks.
    void saveTo(const QString& path);
    /// Calls `then` once nothing can be lost: at once, after saving, or never if the person thinks better of
    /// it.
    void settleChanges(const std::function<void()>& then);
    void showMessage(const QString& message, const QString& reason);

    // Another program has changed the file. Neither version is lost.
    /// Opens the file as it is now; changes that are not saved go into a file beside it first.
    void reload();
    /// Goes on with what is open; the next save keeps `theirs` in a file beside.
    void keepMine(const FileStamp& theirs);

Q_SIGNALS:
    void exportWanted(); ///< rather than a save

private:
    void askWith(const QString& proposed);
    void showSaveFailure(const QString& path, const Error& error);
    void askAboutTheirs(const QString& path);
    void askAboutChanges();
    void goOn();

    Document* document_;
    QWidget* window_;
    std::function<void()> then_;      ///< waits for a save
    std::function<void()> afterCopy_; ///< waits for a copy
};

/// A message for a person: what is wrong, and where if the error says so.
[[nodiscard]] QString errorMessage(const Error& error);
/// "line:column: pointer: message", one a line.
[[nodiscard]] QString problemLines(const Diagnostics& diagnostics);

} // namespace crisis::ui
