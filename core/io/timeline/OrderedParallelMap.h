// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace crisis::io {

/// Creates `count` texts by calling `make(number, text)` in worker threads, and passes them in order to
/// `use(text)` in the calling thread. At most a few texts exist at a time. Stops and returns false as soon as
/// `use` returns false.
template <class Make, class Use>
bool orderedParallelMap(std::size_t count, const Make& make, const Use& use) {
    constexpr std::size_t makers = 2;
    constexpr std::size_t ahead = 2 * makers;
    struct Slot {
        std::string text;
        bool isReady = false;
    };
    std::vector<Slot> slots(ahead);
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t nextToMake = 0;
    std::size_t used = 0;
    bool isStopped = false;

    const auto work = [&] {
        std::string text;
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return isStopped || nextToMake == count || nextToMake < used + ahead; });
            if (isStopped || nextToMake == count)
                return;
            const std::size_t number = nextToMake++;
            text.clear();
            lock.unlock();
            make(number, text);
            lock.lock();
            Slot& slot = slots[number % ahead];
            slot.text.swap(text);
            slot.isReady = true;
            changed.notify_all();
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < makers; ++i)
        threads.emplace_back(work);
    {
        std::string text;
        std::unique_lock lock(mutex);
        while (used < count && !isStopped) {
            Slot& slot = slots[used % ahead];
            changed.wait(lock, [&slot] { return slot.isReady; });
            slot.text.swap(text);
            slot.isReady = false;
            lock.unlock();
            const bool goesOn = use(text);
            lock.lock();
            ++used;
            isStopped = !goesOn;
            changed.notify_all();
        }
    }
    for (std::thread& thread : threads)
        thread.join();
    return !isStopped;
}

} // namespace crisis::io
