// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace crisis::ui {

/// What happens to running work when its BackgroundTask is destroyed or stopped. Both wait for its end.
enum class OnDestruction {
    Cancel, ///< the work is asked to stop
    Finish, ///< the work ends by itself: for files that must be complete
};

/// The part of a BackgroundTask that does not depend on the type of the result; the rules there apply here.
class TaskThread : public QObject {
public:
    using Work = std::function<void(const Progress&)>; ///< called in the thread
    using Ended = std::function<void()>;
    using Progressed = std::function<void(double fraction)>;

    TaskThread(const QObject* context, OnDestruction policy);
    ~TaskThread() override; ///< calls stop()

    void start(Work work, Ended ended, Progressed progressed);
    void cancel();
    void discard();
    void stop();
    [[nodiscard]] bool isRunning() const { return current_ != nullptr; }

protected:
    void customEvent(QEvent* event) override;

private:
    /// One call of start(). Both threads use it.
    struct Run {
        Work work; ///< used by the thread only, and released before the end is reported
        bool reportsProgress = false;
        std::atomic<bool> isCancelled = false;
        std::atomic<int> percent = -1; ///< the last one reported
        // Guarded by mutex_:
        std::optional<double> newFraction; ///< not yet passed on
        bool hasEnded = false;
    };

    void forget();
    void runAll();
    void run(Run& run);
    [[nodiscard]] std::shared_ptr<Run> takeNext();
    void report(Run& run, double fraction);
    void wake(); ///< makes the owner's thread call customEvent(); mutex_ must be locked

    const OnDestruction policy_;
    // Used in the owner's thread only:
    std::shared_ptr<Run> current_; ///< null if nothing remains to be delivered
    Ended ended_;
    Progressed progressed_;
    std::thread thread_;
    // Guarded by mutex_:
    std::mutex mutex_;
    std::shared_ptr<Run> next_; ///< waits until the thread has ended its current run
    bool isWorking_ = false;    ///< the thread will look at next_ again
};

} // namespace crisis::ui
