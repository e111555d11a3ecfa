// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/icalendar/CalendarEntry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// "+05:30", as EDTF writes it. `seconds` east of UTC; what is less than a minute is left out.
[[nodiscard]] std::string offsetText(int seconds);

/// The zones that a calendar defines itself. Mail programs call them "Customized Time Zone" and the like, so
/// that nothing but the definition tells what their times are. libical's own icaltimezone takes the second of
/// two times that are written alike, knows no change after 2582, takes a definition without an offset for UTC
/// and follows rules by the second; what would be left to it is one sum.
class CalendarZones {
public:
    /// A VTIMEZONE as text, from BEGIN to END. Definitions of what is known by its name are left alone.
    void add(std::string_view component);

    /// The IANA name, be it what the definition says the place is.
    [[nodiscard]] std::optional<std::string> named(const std::string& id) const;
    /// Seconds east of UTC at a civil time, as the definition says, or else the name ("GMT+01:00", which is
    /// east; what begins with Etc/ has an IANA name). A time that the clock shows twice is the first of the
    /// two; one that it skips has the offset from before the gap. Absent if there is neither, or a
    /// definition with other rules than days and a weekday of each year.
    [[nodiscard]] std::optional<int> offsetAt(const std::string& id, const icaltimetype& local) const;
    /// A moment of a zone, known or defined, in UTC.
    [[nodiscard]] std::optional<CalendarTime> utcOf(const CalendarTime& time) const;
    /// A moment as the clocks of another zone show it; itself where that or its own zone is not known.
    [[nodiscard]] CalendarTime in(const CalendarTime& time, const std::string& zone) const;

private:
    /// From when on an offset holds: once, or each year on such a weekday.
    struct Phase {
        std::optional<std::int64_t> first; ///< civil seconds since 1970
        std::optional<std::int64_t> last;
        bool isLastUtc = false;
        std::vector<std::int64_t> others; ///< RDATE
        std::optional<int> offset, offsetBefore;
        int month = 0;   ///< 0: once
        int weekday = 0; ///< ISO; 0: the day of the month that `first` is
        int nth = 0;     ///< of the month, negative from its end
    };
    struct Definition {
        std::string place; ///< IANA; empty: not said
        std::vector<Phase> phases;
        bool isReadable = true;
    };

    static void readLine(std::string_view line, Definition& definition, Phase& phase);
    static bool readRule(std::string_view rule, Phase& phase);
    static std::optional<std::int64_t> onsetBefore(const Phase& phase, std::int64_t local);

    std::map<std::string, Definition> definitions_;
    mutable std::map<std::string, std::optional<std::string>> names_; ///< asked for each time of each entry
};

} // namespace crisis::imports
