// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/format/DateFormatter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crisis::model {

/// A weekday next to a day of a month in a phrase, such as "Sat. Feb 24th, 2024".
struct WeekdayAndDate {
    int weekday = 1; ///< ISO 8601: 1 is Monday
    int month = 1, day = 1;
    std::optional<int> year;
    friend bool operator==(const WeekdayAndDate&, const WeekdayAndDate&) = default;
};

/// All such pairs in a phrase. Names match in full, in the short form of `words`, and abbreviated to three or
/// more letters.
[[nodiscard]] std::vector<WeekdayAndDate> weekdaysWithDates(std::string_view phrase,
                                                            const DateStrings& words);
/// The weekday (ISO 8601) that a phrase names, if it names exactly one.
[[nodiscard]] std::optional<int> onlyWeekday(std::string_view phrase, const DateStrings& words);

} // namespace crisis::model
