// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table/TableMapping.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// What a bare number of a column counts.
enum class NumberDates {
    Calendar,    ///< years, YYYYMMDD and the like; ten digits and more are seconds since 1970
    Spreadsheet, ///< days since 1899-12-30
};

/// How the dates of one column are read.
struct DateReading {
    DateOrder order = DateOrder::Auto; ///< Auto reads the day first
    int firstYearOf1900s = 69;
    NumberDates numbers = NumberDates::Calendar;
    bool dropMidnight = false; ///< a time of 00:00 is none
};

/// A date as people and programs write it, turned into EDTF.
struct LenientDate {
    std::string edtf;            ///< valid for Date::parse; empty: said to be unknown
    bool eitherOrder = false;    ///< day and month could be the other way round
    bool onlyDayFirst = false;   ///< day/month/year whose first number is no month
    bool onlyMonthFirst = false; ///< the other way round
    bool shortYear = false;      ///< of two digits
    bool hasTime = false;
    bool isMidnight = false;
};

/// EDTF, ISO 8601 (basic, weeks, time zones without colon), numbers in any order with `/`, `.` or `-`, months
/// in words (English, French, German, Spanish, Portuguese), RFC 2822, JavaScript's Date, BC and AD, "c.",
/// "before", which is the day before at the latest, "between … and …", "late July", seasons, decades,
/// centuries, quarters, seconds to nanoseconds since 1970, spreadsheet days. 0 for a month or day is unknown.
/// Absent if it is no date.
[[nodiscard]] std::optional<LenientDate> readLooseDate(std::string_view text, const DateReading& reading);

/// What is left of a date that there is none of, such as "31/02/2023" or "2023-02-31 10:00": EDTF of its
/// month, or else its year. Empty for what is a date, and for what is nothing like one.
[[nodiscard]] std::string restOfImpossibleDate(std::string_view text, const DateReading& reading);

/// Whether a text says that something has no end yet: "ongoing", "present".
[[nodiscard]] bool isOpenEnd(std::string_view text);

/// A time of day such as `2:30 pm`, `14:30:05.5`, `1430`, `14h30`, as EDTF writes it, from the T on; absent
/// if it is none.
[[nodiscard]] std::optional<std::string> readLooseTime(std::string_view text);

/// EDTF of a year, month and day, where 0 or absent is unknown; a year that four digits cannot hold stands
/// alone. Empty if there is no such day.
[[nodiscard]] std::string edtfOfParts(std::int64_t year, int month, int day);

} // namespace crisis::imports
