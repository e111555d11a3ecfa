// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

#include <vector>

namespace crisis {

/// A calendar unit of the ruler, with a count: 5 × Year, 15 × Minute.
enum class TickUnit { Second, Minute, Hour, Day, Week, Month, Year };

struct TickStep {
    TickUnit unit = TickUnit::Day;
    std::int64_t count = 1; ///< years may be 1, 2, 5, 10 … up to 10^11; weeks start on Monday

    friend bool operator==(const TickStep&, const TickStep&) = default;
};

/// The finest step of a calendar-aware ladder (1 s to 10^11 years) whose marks lie at least `minimumSeconds` apart.
[[nodiscard]] TickStep chooseStep(double minimumSeconds);
/// The step of the row above: the coarser calendar unit that groups the marks (hours into days, days into months or
/// weeks, months into years, years into tens …).
[[nodiscard]] TickStep coarserStep(TickStep step);
/// The marks t of a step with begin <= t < end, ascending, aligned to the calendar (not to begin). At most `limit`.
[[nodiscard]] std::vector<AxisSeconds> ticks(TickStep step, AxisSeconds begin, AxisSeconds end, int limit = 10'000);
/// The last mark at or before `at`, and the first after it; saturating at the axis' ends.
[[nodiscard]] AxisSeconds tickAtOrBefore(TickStep step, AxisSeconds at);
[[nodiscard]] AxisSeconds tickAfter(TickStep step, AxisSeconds at);

} // namespace crisis
