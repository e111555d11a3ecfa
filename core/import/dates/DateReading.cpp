// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/DateReading.h"

#include "core/base/Ascii.h"
#include "core/time/Civil.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

bool isOpenEnd(std::string_view text) {
    constexpr std::array<std::string_view, 10> words{"ongoing",   "present", "to date",    "now",
                                                     "today",     "current", "continuing", "heute",
                                                     "andauernd", "en cours"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return sameLetters(word, trimmed(text)); });
}

std::string edtfOfParts(std::int64_t year, int month, int day) {
    if (year < -9999 || year > 9999)
        return year >= minYear && year <= maxYear ? 'Y' + std::to_string(year) : std::string();
    std::string edtf = padded(year, 4);
    if (month < 0 || month > 12 || day < 0 || day > 31)
        return {};
    if (month == 0)
        return day == 0 ? edtf : edtf + "-XX-" + padded(day, 2);
    edtf += '-' + padded(month, 2);
    if (day == 0)
        return edtf;
    return day <= daysInMonth(year, month) ? edtf + '-' + padded(day, 2) : std::string();
}

} // namespace crisis::imports
