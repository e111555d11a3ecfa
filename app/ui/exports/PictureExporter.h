// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>

namespace crisis::ui {

/// Exports in a process of its own, by the program's own `export` command: it starts with the exports' font
/// configuration, which a window cannot take on, so a window's picture has the same bytes as the command
/// line's.
class PictureExporter : public QObject {
    Q_OBJECT

public:
    explicit PictureExporter(QObject* parent = nullptr);
    ~PictureExporter() override;

    /// The program to start; this very one unless it is set.
    static void setProgram(const QString& path);

    /// Writes `path`, or leaves it as it was. One at a time.
    void start(const Timeline& timeline, const ExportChoices& choices, const QString& path);
    [[nodiscard]] bool isRunning() const { return folder_ != nullptr; }
    void cancel();

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1
    /// All that were written, and a line for each thing that the format had no place for.
    void done(const QStringList& files, const QStringList& exportLosses);
    void failed(const QString& message); ///< in words; empty if it was cancelled

private:
    void startProcess(const QStringList& arguments);
    void readMessages();
    void end(const QString* failure);

    std::unique_ptr<QTemporaryDir> folder_; // holds the timeline for the process
    std::unique_ptr<QProcess> process_;
    QThreadPool threads_;
    QString path_;
    QStringList written_, leftOut_, complaints_;
    bool cancelled_ = false;
};

} // namespace crisis::ui
