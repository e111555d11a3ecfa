// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <atomic>

namespace crisis::cli {

/// While there is one, Ctrl+C and a request to end the program ask the work in hand to stop, so that it can
/// take back what it has half written. A second one ends the program at once. One at a time.
class CancelSignals {
public:
    CancelSignals();
    ~CancelSignals();
    CancelSignals(const CancelSignals&) = delete;
    CancelSignals& operator=(const CancelSignals&) = delete;

    [[nodiscard]] const std::atomic<bool>& flag() const;
};

} // namespace crisis::cli
