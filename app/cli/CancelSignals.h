// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <atomic>

namespace crisis::cli {

/// While an object exists, SIGINT (Ctrl+C) and SIGTERM set a flag, so that the current work can stop and
/// remove partly written files. A second signal ends the program at once. At most one object may exist at a
/// time.
class CancelSignals {
public:
    CancelSignals();
    ~CancelSignals();
    CancelSignals(const CancelSignals&) = delete;
    CancelSignals& operator=(const CancelSignals&) = delete;

    /// True once a signal has arrived. Valid for the life of the program; may be read from any thread.
    [[nodiscard]] const std::atomic<bool>& flag() const;
};

} // namespace crisis::cli
