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

/// "+05:30", as EDTF writes it. `seconds` east of UTC; a remainder of less than a minute is dropped.
[[nodiscard]] std::string offsetText(int seconds);

/// The time zones that a calendar defines itself. Mail programs name them "Customized Time Zone" and the
/// like, so only the definition says what their times mean. libical's icaltimezone is not used: it picks the
/// second of two equal clock times, knows no change after 2582, treats a definition without an offset as UTC
/// and follows rules that recur every second; avoiding all that leaves it one addition to do.
class CalendarZones {
public:
    /// Adds a VTIMEZONE, given as text from BEGIN to END. Definitions of zones that are known by name are
    /// ignored.
    void add(std::string_view component);

    /// The IANA name of a zone id, possibly from the location in its definition.
    [[nodiscard]] std::optional<std::string> named(const std::string& id) const;
    /// Seconds east of UTC at a clock time, according to the definition or else to the name ("GMT+01:00" is
    /// east of UTC; names that begin with Etc/ are IANA names). For a clock time that occurs twice, the first
    /// one counts; one that is skipped has the offset from before the gap. Absent if there is neither, or if
    /// the definition has rules other than single days and one weekday of each year.
    [[nodiscard]] std::optional<int> offsetAt(const std::string& id, const icaltimetype& local) const;
    /// Converts a time of a known or defined zone to UTC; absent if its zone is unknown.
    [[nodiscard]] std::optional<CalendarTime> utcOf(const CalendarTime& time) const;
    /// Converts a time to the clock of another zone; returns it unchanged if either zone is unknown.
    [[nodiscard]] CalendarTime in(const CalendarTime& time, const std::string& zone) const;

private:
    /// Start of an offset's validity: once, or each year on a certain weekday.
    struct Phase {
        std::optional<std::int64_t> first; ///< clock time in seconds since 1970
        std::optional<std::int64_t> last;
        bool isLastUtc = false;
        std::vector<std::int64_t> others; ///< RDATE
        std::optional<int> offset, offsetBefore;
        int month = 0;   ///< 0: once
        int weekday = 0; ///< ISO, 1 to 7; 0: the day of the month of `first`
        int nth = 0;     ///< which one in the month; negative: counted from its end
    };
    struct Definition {
        std::string place; ///< IANA; empty: not given
        std::vector<Phase> phases;
        bool isReadable = true;
    };

    static void readLine(std::string_view line, Definition& definition, Phase& phase);
    static bool readRule(std::string_view rule, Phase& phase);
    static std::optional<std::int64_t> onsetBefore(const Phase& phase, std::int64_t local);

    std::map<std::string, Definition> definitions_;
    mutable std::map<std::string, std::optional<std::string>> names_; ///< a cache, by zone id
};

} // namespace crisis::imports
