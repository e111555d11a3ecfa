// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"
#include "app/ui/exports/PictureExporter.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>

namespace crisis::ui {

/// Puts what the window shows on the clipboard: the events chosen in the list if there are several, else what
/// is in view.
class CopyController : public QObject {
    Q_OBJECT

public:
    explicit CopyController(QObject* parent);
    /// Waits for a table that is being made.
    ~CopyController() override;

    /// As PNG, pixels and SVG at once, of the size and looks of the last export, made by the program's own
    /// `export` command. The marking is on it; the timeline does not travel inside. Does nothing while
    /// something is being made.
    void copyPicture(const ExportContext& context);
    /// A row an event: as CSV, as text with tabs, and as an HTML table.
    void copyTable(const ExportContext& context);
    [[nodiscard]] bool isRunning() const { return isRunning_; }
    void cancel();

Q_SIGNALS:
    void started(const QString& message);
    void progressed(double fraction); ///< 0 to 1
    void copied(const QString& message);
    void failed(const QString& message); ///< in words; empty if it was cancelled

private:
    void copyNext();
    void endPicture();
    void fail(const QString& message);

    PictureExporter exporter_;
    std::unique_ptr<QTemporaryDir> folder_;
    Timeline timeline_;
    ExportChoices choices_;
    QThreadPool threads_;
    int made_ = 0; // files of a picture
    bool isRunning_ = false;
    bool cancelled_ = false;
};

} // namespace crisis::ui
