// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

class QPrinter;

namespace crisis::ui {

/// Prints pictures in a thread, within the printable area of the printer.
class PagePrinter : public QObject {
    Q_OBJECT

public:
    explicit PagePrinter(QObject* parent = nullptr);
    /// Cancels, and waits until the thread has stopped.
    ~PagePrinter() override;

    /// Only one job at a time. Paper, margins and page range are those of the printer; the size in `choices`
    /// is ignored. The printer must not be used elsewhere until done() or failed().
    void start(const Timeline& timeline, const ExportChoices& choices, std::shared_ptr<QPrinter> printer);
    [[nodiscard]] bool isRunning() const { return running_; }
    /// Takes effect between two pages; pages already sent to the printer may still be printed.
    void cancel() { cancel_ = true; }

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1
    void done(int pages);
    void failed(const QString& message); ///< for the user; empty if it was cancelled

private:
    QThreadPool threads_;
    std::atomic<bool> cancel_ = false;
    bool running_ = false;
};

} // namespace crisis::ui
