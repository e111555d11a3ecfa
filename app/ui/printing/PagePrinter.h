// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

class QPrinter;

namespace crisis::ui {

/// Prints pictures in a thread of its own, on the area that the printer prints on.
class PagePrinter : public QObject {
    Q_OBJECT

public:
    explicit PagePrinter(QObject* parent = nullptr);
    /// Waits until the thread has stopped.
    ~PagePrinter() override;

    /// One at a time. The paper, its margins and the range of pages are the printer's; what else the choices
    /// say about size is not looked at. The printer may not be touched meanwhile.
    void start(const Timeline& timeline, const ExportChoices& choices, std::shared_ptr<QPrinter> printer);
    [[nodiscard]] bool isRunning() const { return running_; }
    /// Between two pages; those that were handed to the printer before may come out.
    void cancel() { cancel_ = true; }

Q_SIGNALS:
    void progressed(double fraction); ///< 0 to 1
    void done(int pages);
    void failed(const QString& message); ///< in words; empty if it was cancelled

private:
    QThreadPool threads_;
    std::atomic<bool> cancel_ = false;
    bool running_ = false;
};

} // namespace crisis::ui
