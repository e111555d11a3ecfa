// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <atomic>
#include <functional>

namespace crisis::base {

/// Progress and cancellation of a long task. The task calls it from its worker threads.
struct Progress {
    std::function<void(double fraction)> report; ///< receives 0 to 1; may be empty
    /// Set to true by the caller to make the task fail with Cancelled; may be null.
    const std::atomic<bool>* cancel = nullptr;

    /// Reports progress if the caller wants it.
    void at(double fraction) const {
        if (report)
            report(fraction);
    }
    [[nodiscard]] bool isCancelled() const { return cancel != nullptr && cancel->load(); }
};

} // namespace crisis::base
