// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crisis::model {

/// A weekday with the day of a month beside it, as a phrase has them: "Sat. Feb 24th, 2024".
struct WeekdayAndDate {
    int weekday = 1; ///< ISO 8601: 1 is Monday
    int month = 1, day = 1;
    std::optional<int> year;
    friend bool operator==(const WeekdayAndDate&, const WeekdayAndDate&) = default;
};

/// Every such pair in a phrase. Names count in full, as the short ones of `words`, and cut after three
/// letters or more.
[[nodiscard]] std::vector<WeekdayAndDate> weekdaysWithDates(std::string_view phrase,
                                                            const DateStrings& words);
/// The weekday that a phrase names, if it names just one.
[[nodiscard]] std::optional<int> onlyWeekday(std::string_view phrase, const DateStrings& words);

} // namespace crisis::model
