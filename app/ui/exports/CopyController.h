// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"
#include "app/ui/exports/PictureExporter.h"
#include "app/ui/session/BackgroundTask.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace crisis::ui {

/// Copies what the window shows to the clipboard: the events selected in the list if there are several,
/// otherwise what is in view.
class CopyController : public QObject {
    Q_OBJECT

public:
    explicit CopyController(QObject* parent);

    /// Copies a picture as PNG, pixels and SVG, with the size and appearance of the last export. The
    /// program's own `export` command creates it. It shows the marking; the timeline is not embedded. Does
    /// nothing while a copy is running.
    void copyPicture(const ExportContext& context);
    /// Copies a table with one row per event, as CSV, tab-separated text and HTML. Does nothing while a copy
    /// is running.
    void copyTable(const ExportContext& context);
    [[nodiscard]] bool isRunning() const { return isRunning_; }
    void cancel();

Q_SIGNALS:
    void started(const QString& message);
    void progressed(double fraction); ///< 0 to 1
    void copied(const QString& message);
    void failed(const QString& message); ///< for the user; empty if it was cancelled

private:
    struct TableCopy;

    static Result<TableCopy> tableOf(const Timeline& timeline, ExportChoices choices);
    void copyNext();
    void endPicture();
    void fail(const QString& message);

    PictureExporter exporter_;
    std::unique_ptr<QTemporaryDir> folder_;
    Timeline timeline_;
    ExportChoices choices_;
    BackgroundTask<Result<TableCopy>> table_{this};
    int made_ = 0; // picture files created so far
    bool isRunning_ = false;
    bool cancelled_ = false;
};

} // namespace crisis::ui
