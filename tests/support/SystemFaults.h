// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <filesystem>
#include <functional>
#include <string>

namespace crisis::test {
using namespace crisis::imports;

/// Stands between the program and the C library's calls on files: counts those that touch a folder, and lets
/// chosen ones fail. Whoever links crisis_test_faults has it; until it is armed every call goes through.
struct SystemFaults {
    std::filesystem::path folder = {}; ///< absolute; only calls on what lies in it count
    int at = -1;                       ///< the number of the call that is hit, from 0; -1: none
    std::string call = {};             ///< only calls of this name count, such as "fsync"; empty: all
    int error = 0;                     ///< errno of a call that is hit
    bool onward = false;               ///< all calls after it are hit too
    bool kills = false;                ///< the process ends by SIGKILL instead, before the call
    bool halves = false;               ///< writes and reads do at most half of what they are asked
    /// Called in place of a failure, before the call goes on; what it does itself does not count.
    std::function<void()> meanwhile = {};

    static void arm(const SystemFaults& faults);
    static int disarm();          ///< how many calls have counted
    static std::string hitCall(); ///< the name of the first call that was hit; empty: none
};

} // namespace crisis::test
