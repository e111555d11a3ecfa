// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/AxisDate.h"

#include <array>
#include <cstdio>
#include <string>

namespace crisis::time {

namespace {

struct Grain {
    std::int32_t seconds;
    const char* clock; ///< format of hour, minute and second
};

constexpr std::int32_t day = 86'400;
constexpr std::array<Grain, 4> grains{
    Grain{day, ""}, {3'600, "T%02d"}, {60, "T%02d:%02d"}, {1, "T%02d:%02d:%02d"}};

// Rounding outwards adds less than one grain at each end.
constexpr std::int64_t grainsInSpan = 40;

Grain grainFor(std::uint64_t length) {
    for (const Grain& grain : grains) {
        if (length >= static_cast<std::uint64_t>(grain.seconds) * grainsInSpan)
            return grain;
    }
    return grains.back();
}

std::string momentText(AxisSeconds at, const Grain& grain) {
    const TimePoint point = fromAxis(at);
    const Date whole = Date::ofDay(point.day);
    if (whole.precision() != Precision::Day)
        return whole.text();
    std::array<char, 16> clock{};
    // A shorter pattern ignores the surplus arguments, so everything below the grain is cut off.
    std::snprintf(clock.data(), clock.size(), grain.clock, point.second / 3'600, point.second / 60 % 60,
                  point.second % 60);
    return whole.text() + clock.data();
}

} // namespace

Date dateOfSpan(AxisSeconds first, AxisSeconds last) {
    const Grain grain = grainFor(static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first));
    const std::string text = momentText(first, grain) + '/' + momentText(last - 1, grain);
    return Date::parse(text).value_or(Date());
}

} // namespace crisis::time
