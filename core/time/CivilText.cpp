// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/CivilText.h"

#include "core/time/Civil.h"

#include <cstdlib>

namespace crisis::time {

namespace {

std::string padded(std::int64_t value, std::size_t width) {
    std::string digits = std::to_string(value);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return digits;
}

std::string yearText(std::int64_t year) {
    if (year >= 0 && year <= 9'999)
        return padded(year, 4);
    return (year < 0 ? "-" : "+") + padded(std::abs(year), 6);
}

std::string fractionText(std::int32_t nanosecond) {
    if (nanosecond == 0)
        return {};
    std::string digits = padded(nanosecond, 9);
    digits.erase(digits.find_last_not_of('0') + 1);
    return "." + digits;
}

} // namespace

std::string isoDay(std::int64_t day) {
    const CivilDate date = civilFromDays(day);
    return yearText(date.year) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string isoOffset(std::int32_t seconds) {
    if (seconds == 0)
        return "Z";
    const std::int32_t minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2);
}

std::string isoBound(const Bound& bound) {
    std::string text = isoDay(bound.day);
    if (!bound.time)
        return text;
    const std::int32_t second = bound.time->second;
    text += "T" + padded(second / 3'600, 2) + ":" + padded(second / 60 % 60, 2);
    if (bound.lengthSeconds < 60)
        text += ":" + padded(second % 60, 2) + fractionText(bound.time->nanosecond);
    if (bound.offset)
        text += isoOffset(*bound.offset);
    return text;
}

} // namespace crisis::time
