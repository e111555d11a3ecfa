// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/TaskThread.h"

namespace crisis::ui {

/// Computes a T in a thread and delivers it in the thread of the owner. The latest start() wins: what it
/// supersedes is cancelled and never delivered.
///
/// Every function, the constructor and the destructor must be called in the owner's thread, which needs an
/// event loop. Callbacks are called in that thread, from the event loop and never from a function of this
/// class. They may call any function of the task and may destroy it.
///
/// There is one thread at a time, and none while there is nothing to do: work that does not notice its
/// cancellation delays the work that supersedes it. If no thread can be created, start() does the work
/// itself.
template <typename T>
class BackgroundTask {
public:
    /// Called in the thread. It must not use the owner, must not throw, and should return soon once
    /// `progress.isCancelled()`; `progress.cancel` is never null. What it captures is released in the thread,
    /// before the result is delivered.
    using Work = std::function<T(const Progress& progress)>;
    using Deliver = std::function<void(T result)>;
    using Progressed = TaskThread::Progressed;

    /// Nothing is delivered after the destruction of `context`, which must not be null: it is usually the
    /// object that owns the task.
    explicit BackgroundTask(const QObject* context, OnDestruction policy = OnDestruction::Cancel)
        : thread_(context, policy) {}

    /// Starts `work`. `deliver` receives its result once, unless the work is superseded or discarded. Until
    /// then `progressed`, if there is one, receives what the work reports (0 to 1): at most once for each
    /// change of the whole percent, the latest only if the owner is slow, and nothing after cancel().
    void start(Work work, Deliver deliver, Progressed progressed = {}) {
        const auto result = std::make_shared<std::optional<T>>();
        thread_.start(
            [work = std::move(work), result](const Progress& progress) { result->emplace(work(progress)); },
            [deliver = std::move(deliver), result] { deliver(std::move(**result)); }, std::move(progressed));
    }

    /// Asks the work to stop. Its result, usually an error with ErrorCode::Cancelled, is still delivered, so
    /// that the owner learns when it has ended. No effect if nothing is running.
    void cancel() { thread_.cancel(); }

    /// Asks the work to stop and never delivers its result. The thread may need a moment to end.
    void discard() { thread_.discard(); }

    /// Does what the destructor does: cancels the work, or lets it finish, as OnDestruction says, and waits
    /// until the thread has ended. Nothing is delivered.
    void stop() { thread_.stop(); }

    /// True from start() until the result is about to be delivered or is discarded.
    [[nodiscard]] bool isRunning() const { return thread_.isRunning(); }

private:
    TaskThread thread_;
};

} // namespace crisis::ui
