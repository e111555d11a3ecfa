// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"

#include <cstdint>

namespace crisis::base {

/// Progress of a task that takes a known number of steps of about the same length.
class StepProgress {
public:
    StepProgress(const Progress& progress, std::uint64_t count) : progress_(progress), count_(count) {}

    /// Call it before each step; false: the task was cancelled.
    [[nodiscard]] bool next() {
        constexpr std::uint64_t interval = 1'024; // reporting each step would take longer than the step
        if (done_++ % interval != 0)
            return true;
        progress_.at(static_cast<double>(done_ - 1) / static_cast<double>(count_));
        return !progress_.isCancelled();
    }

private:
    const Progress& progress_;
    std::uint64_t count_;
    std::uint64_t done_ = 0;
};

} // namespace crisis::base
