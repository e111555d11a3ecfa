// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"
#include "app/ui/session/BackgroundTask.h"

#include <QObject>

#include <memory>

class QPrinter;

namespace crisis::ui {

/// Prints pictures in a thread, within the printable area of the printer.
class PagePrinter : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Only one job at a time. Paper, margins and page range are those of the printer; the size in `choices`
    /// is ignored. The printer must not be used elsewhere until done() or failed().
    void start(const Timeline& timeline, const ExportChoices& choices, std::shared_ptr<QPrinter> printer);
    [[nodiscard]] bool isRunning() const { return task_.isRunning(); }
    /// Takes effect between two pages; pages already sent to the printer may still be printed.
    void cancel() { task_.cancel(); }

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1
    void done(int pages);
    void failed(const QString& message); ///< for the user; empty if it was cancelled

private:
    BackgroundTask<Result<int>> task_{this}; ///< the number of pages
};

} // namespace crisis::ui
