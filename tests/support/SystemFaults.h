// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace crisis::test {

/// Fault injection for file calls: wraps the file functions of the C library, counts the calls that access a
/// folder, and lets selected calls fail. Active in every program that links crisis_test_faults; until it is
/// armed, every call is passed through.
struct SystemFaults {
    std::filesystem::path folder = {}; ///< absolute; only calls for files in this folder count
    int at = -1;                       ///< zero-based number of the call that fails; -1: none
    std::string call = {};             ///< only calls with this name count, such as "fsync"; empty: all
    int error = 0;                     ///< errno of a failing call
    bool onward = false;               ///< all later calls fail too
    bool kills = false;                ///< kills the process (SIGKILL) before the call instead
    bool halves = false;               ///< writes and reads transfer at most half of the requested bytes
    /// If set, called instead of failing, before the call proceeds. Its own calls do not count.
    std::function<void()> meanwhile = {};

    static void arm(const SystemFaults& faults);
    static int disarm();          ///< returns the number of counted calls
    static std::string hitCall(); ///< name of the first failed call; empty: none
};

} // namespace crisis::test
