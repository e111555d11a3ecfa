// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace crisis::imports {

/// How 4/8/2023 is read.
enum class DateOrder {
    Auto, ///< as the column's other dates show; otherwise day first, and flagged
    DayFirst,
    MonthFirst,
};

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

/// Whether a text means that something has not ended yet: "ongoing", "present".
[[nodiscard]] bool isOpenEnd(std::string_view text);

/// EDTF of a year, month and day, where 0 is unknown; a year that does not fit four digits is given without
/// month and day. Empty if there is no such day.
[[nodiscard]] std::string edtfOfParts(std::int64_t year, int month, int day);

} // namespace crisis::imports
