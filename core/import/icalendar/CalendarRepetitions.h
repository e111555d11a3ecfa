// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportTypes.h"
#include "core/import/icalendar/CalendarZones.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::imports {

/// Expands the recurrence rules of a calendar's entries, with limits on the number and work for all entries
/// together.
class CalendarRepetitions {
public:
    enum class Found : std::uint8_t {
        All,
        Some, ///< those up to a limit
        None, ///< refused: hourly or more often, contradictory, or too much work
    };

    /// `zones` must outlive this object.
    CalendarRepetitions(const ImportOptions& options, const CalendarZones& zones)
        : zones_(zones), mostOccurrences_(options.mostOccurrences), years_(options.recurrenceYears) {}

    /// Calls `visit` with each time that `rule`, the value of an RRULE, gives from `start` on, which must be
    /// a valid time. A UTC end is converted to the zone of `start`; an end that is a day includes the whole
    /// day.
    Found find(const std::string& rule, const CalendarTime& start,
               const std::function<void(const icaltimetype&)>& visit);

private:
    [[nodiscard]] bool isWithinBounds(const icalrecurrencetype& rule, const icaltimetype& start) const;

    [[nodiscard]] icaltimetype endIn(icaltimetype end, const CalendarTime& start) const;

    const CalendarZones& zones_;
    std::uint32_t mostOccurrences_;
    int years_;
    std::uint32_t repetitionsLeft_ = 20'000; ///< in addition to the first of each entry
    /// Remaining work, in days that libical tries at about 2 us each.
    std::int64_t triesLeft_ = 1'000'000;
};

} // namespace crisis::imports
