// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Expression.h"
#include "core/time/format/DateStrings.h"

#include <string>

namespace crisis::time {

/// Whether unspecified parts are stated ("August 2023, day unknown") or only implied by the precision ("June
/// to August 2023").
enum class Detail { Said, Shown };

/// A single date as text, including its qualifiers.
[[nodiscard]] std::string pointInWords(const Point& point, const DateStrings& words, Detail detail);

/// Two dates filled into a pattern with two placeholders; a month or year that both share appears once: "31
/// July to 6 August 2023".
[[nodiscard]] std::string pairInWords(const Point& first, const Point& last, const std::string& pattern,
                                      const DateStrings& words);

/// Whether the date has no qualifier, no unspecified digit and no `S`.
[[nodiscard]] bool isPlain(const Point& point);
/// Whether its text starts with "between".
[[nodiscard]] bool isSpread(const Point& point, const DateStrings& words);

} // namespace crisis::time
