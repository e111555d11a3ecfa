// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <atomic>
#include <functional>

namespace crisis::base {

/// How far a long task has come, and whether to stop it. Called from the working threads.
struct Progress {
    std::function<void(double fraction)> report; ///< 0 to 1; may be empty
    const std::atomic<bool>* cancel = nullptr;   ///< set by the caller; the task then fails with Cancelled

    void at(double fraction) const {
        if (report)
            report(fraction);
    }
    [[nodiscard]] bool isCancelled() const { return cancel != nullptr && cancel->load(); }
};

} // namespace crisis::base
