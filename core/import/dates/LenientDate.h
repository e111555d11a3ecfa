// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// How a bare number in a column is read.
enum class NumberDates {
    Calendar,    ///< years, YYYYMMDD and the like; ten digits and more are seconds since 1970
    Spreadsheet, ///< days since 1899-12-30
};

/// How the dates of one column are read.
struct DateReading {
    DateOrder order = DateOrder::Auto; ///< Auto reads the day first
    int firstYearOf1900s = 69;
    NumberDates numbers = NumberDates::Calendar;
    bool dropMidnight = false; ///< ignore a time of 00:00
};

/// A date as people and programs write it, converted to EDTF.
struct LenientDate {
    std::string edtf;            ///< valid for Date::parse; empty: explicitly unknown
    bool eitherOrder = false;    ///< day and month could be swapped
    bool onlyDayFirst = false;   ///< day/month/year whose first number cannot be a month
    bool onlyMonthFirst = false; ///< the reverse
    bool shortYear = false;      ///< the year has two digits
    bool hasTime = false;
    bool isMidnight = false;
};

/// Reads EDTF, ISO 8601 (basic, weeks, time zones without colon), numbers in any order with `/`, `.` or `-`,
/// month names (English, French, German, Spanish, Portuguese), RFC 2822, JavaScript's Date, BC and AD, "c.",
/// "before" (the day before at the latest), "between … and …", "late July", seasons, decades, centuries,
/// quarters, seconds to nanoseconds since 1970, spreadsheet days. A month or day of 0 is unknown. Absent if
/// it is not a date.
[[nodiscard]] std::optional<LenientDate> readLooseDate(std::string_view text, const DateReading& reading);

/// For a date that does not exist, such as "31/02/2023" or "2023-02-31 10:00": EDTF of its month or else of
/// its year. Empty for a valid date and for anything that does not resemble a date.
[[nodiscard]] std::string restOfImpossibleDate(std::string_view text, const DateReading& reading);

/// Whether a text means that something has not ended yet: "ongoing", "present".
[[nodiscard]] bool isOpenEnd(std::string_view text);

/// Reads a time of day such as `2:30 pm`, `14:30:05.5`, `1430`, `14h30`; returns EDTF that begins with the T.
/// Absent if it is not a time.
[[nodiscard]] std::optional<std::string> readLooseTime(std::string_view text);

/// EDTF of a year, month and day, where 0 is unknown; a year that does not fit four digits is given without
/// month and day. Empty if there is no such day.
[[nodiscard]] std::string edtfOfParts(std::int64_t year, int month, int day);

} // namespace crisis::imports
