// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Ticks.h"

#include "core/time/Civil.h"
#include "core/time/TimePoint.h"

#include <limits>
#include <optional>

namespace crisis::time {

namespace {

constexpr std::int64_t mostYears = 100'000'000'000;
constexpr std::int64_t firstAxis = std::numeric_limits<AxisSeconds>::min();
constexpr std::int64_t lastAxis = std::numeric_limits<AxisSeconds>::max();

constexpr std::int64_t floorRest(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return rest < 0 ? rest + step : rest;
}

// For year and month numbers, which are far from the limits of an int64.
constexpr std::int64_t floorTo(std::int64_t value, std::int64_t step) {
    return value - floorRest(value, step);
}

std::vector<TickStep> makeLadder() {
    std::vector<TickStep> ladder{
        {TickUnit::Second, 1}, {TickUnit::Second, 5}, {TickUnit::Second, 15}, {TickUnit::Second, 30},
        {TickUnit::Minute, 1}, {TickUnit::Minute, 5}, {TickUnit::Minute, 15}, {TickUnit::Minute, 30},
        {TickUnit::Hour, 1},   {TickUnit::Hour, 3},   {TickUnit::Hour, 6},    {TickUnit::Hour, 12},
        {TickUnit::Day, 1},    {TickUnit::Week, 1},   {TickUnit::Month, 1},   {TickUnit::Month, 3}};
    for (std::int64_t power = 1; power <= mostYears; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (power * factor <= mostYears)
                ladder.push_back({TickUnit::Year, power * factor});
        }
    }
    return ladder;
}

// The shortest distance between two marks. For years, the turn of the era makes one gap a year shorter.
double leastSeconds(TickStep step) {
    const auto count = static_cast<double>(step.count);
    switch (step.unit) {
    case TickUnit::Second:
        return count;
    case TickUnit::Minute:
        return count * secondsPerMinute;
    case TickUnit::Hour:
        return count * secondsPerHour;
    case TickUnit::Day:
        return count * secondsPerDay;
    case TickUnit::Week:
        return count * 7 * secondsPerDay;
    case TickUnit::Month:
        return (step.count == 1 ? 28.0 : 90.0) * secondsPerDay;
    case TickUnit::Year:
        break;
    }
    const double years = step.count >= 10 ? count - 1 : count;
    return years * 365 * secondsPerDay;
}

// The start of a day on the axis, if the axis includes it.
std::optional<AxisSeconds> axisOf(std::int64_t day) {
    if (day < firstAxis / secondsPerDay || day > lastAxis / secondsPerDay)
        return std::nullopt;
    return day * secondsPerDay;
}

std::optional<AxisSeconds> clockMarkAtOrBefore(AxisSeconds at, std::int64_t step) {
    const std::int64_t back = floorRest(at, step);
    if (at < firstAxis + back)
        return std::nullopt;
    return at - back;
}

std::optional<AxisSeconds> clockMarkAfter(AxisSeconds at, std::int64_t step) {
    const std::int64_t forward = step - floorRest(at, step);
    if (at > lastAxis - forward)
        return std::nullopt;
    return at + forward;
}

std::int64_t mondayAtOrBefore(std::int64_t day) { return day - (isoWeekday(day) - 1); }

std::int64_t monthIndex(std::int64_t day) {
    const CivilDate date = civilFromDays(day);
    return date.year * 12 + (date.month - 1);
}

std::int64_t dayOfMonthIndex(std::int64_t index) {
    const std::int64_t firstOfYear = floorTo(index, 12);
    return daysFromCivil({firstOfYear / 12, static_cast<int>(index - firstOfYear) + 1, 1});
}

bool marksYearOne(std::int64_t count) { return count == 1 || count >= 10; }

std::int64_t yearAtOrBefore(std::int64_t year, std::int64_t count) {
    if (year >= count)
        return floorTo(year, count);
    if (year >= 1 && marksYearOne(count))
        return 1;
    // 1 BCE is year 0.
    const std::int64_t yearsBce = year >= 1 ? 1 : 1 - year;
    return 1 - floorTo(yearsBce + count - 1, count);
}

std::int64_t yearAfter(std::int64_t year, std::int64_t count) {
    if (year >= 1)
        return floorTo(year, count) + count;
    const std::int64_t yearsBce = floorTo(-year, count); // the last multiple at or below -year
    if (yearsBce >= count)
        return 1 - yearsBce;
    return marksYearOne(count) ? 1 : count;
}

std::optional<AxisSeconds> markAtOrBefore(TickStep step, AxisSeconds at) {
    const std::int64_t day = fromAxis(at).day;
    switch (step.unit) {
    case TickUnit::Second:
        return clockMarkAtOrBefore(at, step.count);
    case TickUnit::Minute:
        return clockMarkAtOrBefore(at, step.count * secondsPerMinute);
    case TickUnit::Hour:
        return clockMarkAtOrBefore(at, step.count * secondsPerHour);
    case TickUnit::Day:
        return axisOf(day);
    case TickUnit::Week:
        return axisOf(mondayAtOrBefore(day));
    case TickUnit::Month:
        return axisOf(dayOfMonthIndex(floorTo(monthIndex(day), step.count)));
    case TickUnit::Year:
        break;
    }
    return axisOf(daysFromCivil({yearAtOrBefore(civilFromDays(day).year, step.count), 1, 1}));
}

std::optional<AxisSeconds> markAfter(TickStep step, AxisSeconds at) {
    const std::int64_t day = fromAxis(at).day;
    switch (step.unit) {
    case TickUnit::Second:
        return clockMarkAfter(at, step.count);
    case TickUnit::Minute:
        return clockMarkAfter(at, step.count * secondsPerMinute);
    case TickUnit::Hour:
        return clockMarkAfter(at, step.count * secondsPerHour);
    case TickUnit::Day:
        return axisOf(day + 1);
    case TickUnit::Week:
        return axisOf(mondayAtOrBefore(day) + 7);
    case TickUnit::Month:
        return axisOf(dayOfMonthIndex(floorTo(monthIndex(day), step.count) + step.count));
    case TickUnit::Year:
        break;
    }
    return axisOf(daysFromCivil({yearAfter(civilFromDays(day).year, step.count), 1, 1}));
}

} // namespace

TickStep chooseStep(double minimumSeconds) {
    static const std::vector<TickStep> ladder = makeLadder();
    for (const TickStep step : ladder) {
        if (leastSeconds(step) >= minimumSeconds)
            return step;
    }
    return ladder.back();
}

TickStep coarserStep(TickStep step) {
    switch (step.unit) {
    case TickUnit::Second:
        return {TickUnit::Minute, 1};
    case TickUnit::Minute:
        return {TickUnit::Hour, 1};
    case TickUnit::Hour:
        return {TickUnit::Day, 1};
    case TickUnit::Day:
    case TickUnit::Week:
        return {TickUnit::Month, 1};
    case TickUnit::Month:
        return {TickUnit::Year, 1};
    case TickUnit::Year:
        break;
    }
    std::int64_t count = 10;
    while (count < step.count * 5 && count < mostYears)
        count *= 10;
    return {TickUnit::Year, count};
}

std::vector<AxisSeconds> ticks(TickStep step, AxisSeconds begin, AxisSeconds end, int limit) {
    std::vector<AxisSeconds> marks;
    std::optional<AxisSeconds> mark = markAtOrBefore(step, begin);
    if (mark != begin)
        mark = markAfter(step, begin);
    while (mark && *mark < end && marks.size() < static_cast<std::size_t>(limit < 0 ? 0 : limit)) {
        marks.push_back(*mark);
        mark = markAfter(step, *mark);
    }
    return marks;
}

AxisSeconds tickAtOrBefore(TickStep step, AxisSeconds at) {
    return markAtOrBefore(step, at).value_or(firstAxis);
}

AxisSeconds tickAfter(TickStep step, AxisSeconds at) { return markAfter(step, at).value_or(lastAxis); }

} // namespace crisis::time
