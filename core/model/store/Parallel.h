// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <thread>

namespace crisis::model {

/// Runs both functions and waits for them; the first one runs in a new thread. They must not throw.
template <class First, class Second>
void inParallel(const First& first, const Second& second) {
    std::thread other(first);
    second();
    other.join();
}

} // namespace crisis::model
