// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

#include <cstdint>
#include <vector>

namespace crisis::time {

/// The calendar unit of a ruler step.
enum class TickUnit { Second, Minute, Hour, Day, Week, Month, Year };

/// A calendar unit and a count, such as 5 × Year or 15 × Minute. Weeks start on Monday. Year marks are at
/// multiples of the count in historical numbering, in both eras (200 BCE, 100 BCE, 100, 200); with a count of
/// 10 or more, the year 1 gets a mark too.
struct TickStep {
    TickUnit unit = TickUnit::Day;
    /// Seconds and minutes: 1, 5, 15, 30. Hours: 1, 3, 6, 12. Days and weeks: 1. Months: 1, 3. Years: 1, 2,
    /// 5, 10 … 10^11.
    std::int64_t count = 1;

    friend bool operator==(const TickStep&, const TickStep&) = default;
};

/// The finest step (1 s to 10^11 years) whose marks are all at least `minimumSeconds` apart; the coarsest
/// step if there is none.
[[nodiscard]] TickStep chooseStep(double minimumSeconds);
/// The step of the upper ruler row: the coarser calendar unit that groups the marks (hours into days, days
/// and weeks into months, months into years, years into tens …).
[[nodiscard]] TickStep coarserStep(TickStep step);
/// The marks t of a step with begin <= t < end, ascending, aligned to the calendar (not to `begin`). At most
/// `limit` marks.
[[nodiscard]] std::vector<AxisSeconds> ticks(TickStep step, AxisSeconds begin, AxisSeconds end,
                                             int limit = 10'000);
/// The last mark at or before `at`, and the first mark after it; the end of the axis if there is none.
[[nodiscard]] AxisSeconds tickAtOrBefore(TickStep step, AxisSeconds at);
[[nodiscard]] AxisSeconds tickAfter(TickStep step, AxisSeconds at);

} // namespace crisis::time
