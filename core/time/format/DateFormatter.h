// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Date.h"
#include "core/time/Ticks.h"
#include "core/time/format/DateStrings.h"

#include <cstdint>
#include <optional>
#include <string>

namespace crisis::time {

/// A date as text, never more precise than the date: "August 2023, day unknown", "about 6 August 2023",
/// "between 31 July and 6 August 2023". A year is a bare "2022". Years before 1 are BCE, and round years from
/// a million on are "170 million BCE". Inside a span or list, a month has no "day unknown". Only the first
/// ten members of a set are listed.
[[nodiscard]] std::string inWords(const Date& date, const DateStrings& words);
/// The same for a claim with separate start and end; absent: unknown.
[[nodiscard]] std::string inWords(const std::optional<Date>& start, const std::optional<Date>& end,
                                  const DateStrings& words);
/// One day, in days since 1970-01-01: "8 August 2023", with weekday "Tuesday 8 August 2023".
[[nodiscard]] std::string dayInWords(std::int64_t day, const DateStrings& words);
[[nodiscard]] std::string dayWithWeekday(std::int64_t day, const DateStrings& words);
/// The label of a ruler mark, as short as the step allows: "14:30", "Tue 8", "August", "2023", "13.8 billion
/// BCE".
[[nodiscard]] std::string tickLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// The label of a group in the upper ruler row, in full: "8 August 2023", "August 2023", "2020s".
[[nodiscard]] std::string groupLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// The same for narrow groups: a short month with its year, or the year alone.
[[nodiscard]] std::string shortGroupLabel(AxisSeconds at, TickStep step, const DateStrings& words);
/// A duration in at most two units, without its sign: exact up to two years ("13 days, 4 hours"), then "about
/// 3 years, 2 months".
[[nodiscard]] std::string durationInWords(std::int64_t seconds, const DateStrings& words);

} // namespace crisis::time
