// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/TaskThread.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <system_error>
#include <utility>

namespace crisis::ui {

TaskThread::TaskThread(const QObject* context, OnDestruction policy) : policy_(policy) {
    Q_ASSERT(context->thread() == QThread::currentThread());
    connect(context, &QObject::destroyed, this, [this] {
        if (policy_ == OnDestruction::Cancel)
            discard();
        else
            forget();
    });
}

TaskThread::~TaskThread() { stop(); }

void TaskThread::start(Work work, Ended ended, Progressed progressed) {
    Q_ASSERT(thread() == QThread::currentThread());
    discard();
    const auto run = std::make_shared<Run>();
    run->work = std::move(work);
    run->reportsProgress = progressed != nullptr;
    current_ = run;
    ended_ = std::move(ended);
    progressed_ = std::move(progressed);
    {
        const std::lock_guard lock(mutex_);
        next_ = run;
        if (std::exchange(isWorking_, true))
            return;
    }
    if (thread_.joinable())
        thread_.join(); // it has left its loop
    try {
        thread_ = std::thread([this] { runAll(); });
    } catch (const std::system_error&) {
        runAll(); // no thread can be created: better slow than not at all
    }
}

void TaskThread::cancel() {
    if (current_)
        current_->isCancelled = true;
}

void TaskThread::discard() {
    cancel();
    forget();
    std::shared_ptr<Run> dropped; // destroyed without the lock: it may own a lot
    const std::lock_guard lock(mutex_);
    dropped.swap(next_);
}

void TaskThread::forget() {
    current_.reset();
    ended_ = nullptr;
    progressed_ = nullptr;
}

void TaskThread::stop() {
    Q_ASSERT(thread() == QThread::currentThread());
    if (policy_ == OnDestruction::Cancel)
        discard();
    else
        forget();
    if (thread_.joinable())
        thread_.join();
}

void TaskThread::runAll() {
    while (const std::shared_ptr<Run> next = takeNext())
        run(*next);
}

std::shared_ptr<TaskThread::Run> TaskThread::takeNext() {
    const std::lock_guard lock(mutex_);
    isWorking_ = next_ != nullptr;
    return std::exchange(next_, nullptr);
}

void TaskThread::run(Run& run) {
    Progress progress;
    progress.cancel = &run.isCancelled;
    if (run.reportsProgress)
        progress.report = [this, &run](double fraction) { report(run, fraction); };
    std::exchange(run.work, nullptr)(progress);
    const std::lock_guard lock(mutex_);
    run.hasEnded = true;
    wake();
}

void TaskThread::report(Run& run, double fraction) {
    const int percent = static_cast<int>(fraction * 100.0);
    if (run.percent.exchange(percent) == percent)
        return;
    const std::lock_guard lock(mutex_);
    if (!std::exchange(run.newFraction, fraction))
        wake();
}

void TaskThread::wake() { QCoreApplication::postEvent(this, new QEvent(QEvent::User)); }

// Each event passes on one thing, because a callback may destroy this object. Events of superseded runs may
// arrive as well and find nothing.
void TaskThread::customEvent(QEvent* /*event*/) {
    std::optional<double> fraction;
    {
        const std::lock_guard lock(mutex_);
        if (!current_)
            return;
        fraction = std::exchange(current_->newFraction, std::nullopt);
        if (!fraction && !current_->hasEnded)
            return;
    }
    if (!fraction) {
        const Ended ended = std::move(ended_);
        forget();
        ended();
    } else if (!current_->isCancelled) {
        const Progressed progressed = progressed_;
        progressed(*fraction);
    }
}

} // namespace crisis::ui
