// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace crisis::io {

/// Counts the bytes that several threads have processed and reports progress, from one thread at a time.
class ByteProgress {
public:
    static constexpr std::size_t stepBytes = 1U << 20; ///< bytes to process between two calls of tick()

    ByteProgress(const Progress& progress, std::size_t totalBytes)
        : progress_(progress), total_(std::max<std::size_t>(1, totalBytes)) {}

    /// Reports `bytes` more bytes as done. Returns false if the task is cancelled.
    [[nodiscard]] bool tick(std::size_t bytes) {
        const std::size_t done = done_.fetch_add(bytes) + bytes;
        if (progress_.report) {
            const std::scoped_lock lock(mutex_);
            progress_.report(std::min(1.0, static_cast<double>(done) / static_cast<double>(total_)));
        }
        return !isCancelled();
    }
    [[nodiscard]] bool isCancelled() const { return progress_.cancel && progress_.cancel->load(); }

private:
    const Progress& progress_;
    const std::size_t total_;
    std::atomic<std::size_t> done_ = 0;
    std::mutex mutex_;
};

} // namespace crisis::io
