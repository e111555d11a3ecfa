// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace crisis::test {

/// Whether memory and time are limited: not with a sanitizer, which needs much of its own.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isMeasured = false;
#else
inline constexpr bool isMeasured = true;
#endif

/// Runs a task on `inputBytes` bytes of untrusted input in a child process that can only compute: it is
/// killed if it tries to open a file, connect to an address or start a program. Returns an empty string if
/// the task ended within the project's limits (2 s of computing time per megabyte, memory of ten times the
/// input plus 64 MB); otherwise what went wrong.
[[nodiscard]] std::string caged(std::size_t inputBytes, const std::function<void()>& task);

} // namespace crisis::test
