// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is read as a date of a table is a valid EDTF date, and reading it ends.

#include "core/import/dates/LenientDate.h"
#include "core/import/dates/LenientTime.h"
#include "core/time/Date.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace crisis::imports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    constexpr DateOrder orders[] = {DateOrder::Auto, DateOrder::DayFirst, DateOrder::MonthFirst};
    DateReading reading;
    reading.order = orders[data[0] % 3];
    reading.numbers = data[0] & 4U ? NumberDates::Spreadsheet : NumberDates::Calendar;
    reading.dropMidnight = (data[0] & 8U) != 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (const auto date = readLooseDate(text, reading); date && !Date::parse(date->edtf))
        std::abort();
    if (const auto time = readLooseTime(text); time && !Date::parse("2023-08-04" + *time))
        std::abort();
    (void)splitClock(text);
    return 0;
}
