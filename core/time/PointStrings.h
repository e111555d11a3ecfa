// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"
#include "core/time/Expression.h"

#include <string>

namespace crisis::time {

/// Whether what a date leaves open is said ("August 2023, day unknown") or shows ("June to August 2023").
enum class Detail { Said, Shown };

/// One date in words, with its qualifiers.
[[nodiscard]] std::string pointInWords(const Point& point, const DateStrings& words, Detail detail);

/// Two dates in one pattern of two places, with a month or a year that they share told once: "31 July to 6
/// August 2023".
[[nodiscard]] std::string pairInWords(const Point& first, const Point& last, const std::string& pattern,
                                      const DateStrings& words);

/// No qualifier, no unspecified digit, no significant digits.
[[nodiscard]] bool isPlain(const Point& point);
/// Its words start with "between".
[[nodiscard]] bool isSpread(const Point& point, const DateStrings& words);

} // namespace crisis::time
