// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"
#include "app/ui/session/BackgroundTask.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace crisis::ui {

/// Exports with the program's own `export` command in a separate process. That process starts with the font
/// configuration for exports, which a window cannot switch to, so the picture has the same bytes as one
/// created on the command line.
class PictureExporter : public QObject {
    Q_OBJECT

public:
    explicit PictureExporter(QObject* parent = nullptr);
    ~PictureExporter() override;

    /// The program to start; by default the running one.
    static void setProgram(const QString& path);

    /// Writes `path`, or leaves it unchanged. Only one export at a time.
    void start(const Timeline& timeline, const ExportChoices& choices, const QString& path);
    [[nodiscard]] bool isRunning() const { return folder_ != nullptr; }
    void cancel();

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1
    /// All files written, and a line for each kind of data that the format cannot hold.
    void done(const QStringList& files, const QStringList& exportLosses);
    void failed(const QString& message); ///< for the user; empty if it was cancelled

private:
    void startProcess(const QStringList& arguments);
    void readMessages();
    void end(const QString* failure);

    std::unique_ptr<QTemporaryDir> folder_; // holds the timeline for the process
    std::unique_ptr<QProcess> process_;
    BackgroundTask<Result<void>> saving_{this};
    QString path_;
    QStringList written_, exportLosses_, complaints_;
    bool cancelled_ = false;
};

} // namespace crisis::ui
