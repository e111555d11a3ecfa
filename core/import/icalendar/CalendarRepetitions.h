// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/icalendar/CalendarZones.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::imports {

/// Finds the repetitions of a calendar's entries, within bounds of number and work for all of them together.
class CalendarRepetitions {
public:
    enum class Found : std::uint8_t {
        All,
        Some, ///< those up to a bound
        None, ///< refused: by hour or finer, contradictory, or too much work
    };

    /// The zones outlive it.
    CalendarRepetitions(const ImportOptions& options, const CalendarZones& zones)
        : zones_(zones), mostOccurrences_(options.mostOccurrences), years_(options.recurrenceYears) {}

    /// Calls `visit` with each time that the rule, the value of an RRULE, gives from `start` on, which must
    /// be a valid time. An end in UTC is one of the zone of `start`, and a day as an end is whole.
    Found find(const std::string& rule, const CalendarTime& start,
               const std::function<void(const icaltimetype&)>& visit);

private:
    [[nodiscard]] bool isWithinBounds(const icalrecurrencetype& rule, const icaltimetype& start) const;

    [[nodiscard]] icaltimetype endIn(icaltimetype end, const CalendarTime& start) const;

    const CalendarZones& zones_;
    std::uint32_t mostOccurrences_;
    int years_;
    std::uint32_t repetitionsLeft_ = 20'000; ///< beside the first of each entry
    /// Counted in the days that libical tries, at some 2 us each.
    std::int64_t triesLeft_ = 1'000'000;
};

} // namespace crisis::imports
