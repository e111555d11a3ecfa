// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <functional>
#include <string>

namespace crisis::test {
using namespace crisis::io;

/// Whether memory and time are bounded: not with a sanitizer, which takes much of its own.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isMeasured = false;
#else
inline constexpr bool isMeasured = true;
#endif

/// Runs a task on `inputBytes` of untrusted bytes in a process of its own that may do nothing but compute:
/// the first attempt to open a file, reach an address or start a program ends it. Empty if the task came to
/// its end within the project's bounds (2 s of computing a megabyte, ten times the input and 64 MB of
/// memory); else what went wrong.
[[nodiscard]] std::string caged(std::size_t inputBytes, const std::function<void()>& task);

} // namespace crisis::test
