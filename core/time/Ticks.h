// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

#include <cstdint>
#include <vector>

namespace crisis::time {

/// A calendar unit of the ruler, with a count: 5 × Year, 15 × Minute.
enum class TickUnit { Second, Minute, Hour, Day, Week, Month, Year };

/// Weeks start on Monday. Years are marked where their usual number is a multiple of the count, on either
/// side of the era (200 BCE, 100 BCE, 100, 200); from a count of 10 on, the year 1 is marked between them.
struct TickStep {
    TickUnit unit = TickUnit::Day;
    std::int64_t count = 1; ///< seconds and minutes 1, 5, 15, 30; hours 1, 3, 6, 12; days and weeks 1; months
                            ///< 1, 3; years 1, 2, 5, 10 … up to 10^11

    friend bool operator==(const TickStep&, const TickStep&) = default;
};

/// The finest step of a calendar-aware ladder (1 s to 10^11 years) whose marks all lie at least
/// `minimumSeconds` apart; the coarsest one if none does.
[[nodiscard]] TickStep chooseStep(double minimumSeconds);
/// The step of the row above: the coarser calendar unit that groups the marks (hours into days, days into
/// months or weeks, months into years, years into tens …).
[[nodiscard]] TickStep coarserStep(TickStep step);
/// The marks t of a step with begin <= t < end, ascending, aligned to the calendar (not to begin). At most
/// `limit`.
[[nodiscard]] std::vector<AxisSeconds> ticks(TickStep step, AxisSeconds begin, AxisSeconds end,
                                             int limit = 10'000);
/// The last mark at or before `at`, and the first after it; where the axis has none, its end.
[[nodiscard]] AxisSeconds tickAtOrBefore(TickStep step, AxisSeconds at);
[[nodiscard]] AxisSeconds tickAfter(TickStep step, AxisSeconds at);

} // namespace crisis::time
