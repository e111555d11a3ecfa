// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CancelSignals.h"

#include <csignal>

namespace crisis::cli {

namespace {

std::atomic<bool> asked = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may access it");

constexpr int handled[] = {SIGINT, SIGTERM};

void ask(int signal) {
    asked = true;
    std::signal(signal, SIG_DFL);
}

} // namespace

CancelSignals::CancelSignals() {
    asked = false;
    for (const int signal : handled)
        std::signal(signal, ask);
}

CancelSignals::~CancelSignals() {
    for (const int signal : handled)
        std::signal(signal, SIG_DFL);
}

const std::atomic<bool>& CancelSignals::flag() const { return asked; }

} // namespace crisis::cli
