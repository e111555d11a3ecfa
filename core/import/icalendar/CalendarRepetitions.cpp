// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/CalendarRepetitions.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <memory>

namespace crisis::imports {

namespace {

/// The cost of a yearly or monthly rule that never matches: libical tries it for 18 000 years, whatever its
/// end.
constexpr std::int64_t triesOfLostRule = 250'000;
/// With longer lists libical takes seconds for such a rule.
constexpr std::size_t longestList = 31;

/// Also frees the rule's calendar name, which libical leaves to its caller.
struct FreeRule {
    void operator()(icalrecurrencetype* rule) const {
        std::free(rule->rscale);
        delete rule;
    }
};
using Rule = std::unique_ptr<icalrecurrencetype, FreeRule>;

/// The number of values in a rule's list.
template <std::size_t size>
std::size_t valuesIn(const short (&list)[size]) {
    return static_cast<std::size_t>(
        std::find(std::begin(list), std::end(list), short{ICAL_RECURRENCE_ARRAY_MAX}) - std::begin(list));
}

/// The most tries needed to step over that many days.
std::int64_t triesIn(const icalrecurrencetype& rule, std::int64_t days) {
    const std::size_t timesOfDay = std::max<std::size_t>(valuesIn(rule.by_hour), 1) *
                                   std::max<std::size_t>(valuesIn(rule.by_minute), 1) *
                                   std::max<std::size_t>(valuesIn(rule.by_second), 1);
    const int monthsAtOnce = rule.freq == ICAL_YEARLY_RECURRENCE ? 12 : 1;
    return std::max<std::int64_t>(days, 0) * static_cast<std::int64_t>(timesOfDay) /
           std::max<int>(rule.interval, 1) / monthsAtOnce;
}

/// Approximate, but sufficient to count tries; also accepts days that do not exist.
std::int64_t dayOf(const icaltimetype& time) {
    return (std::int64_t{time.year} * 12 + time.month) * 31 + time.day;
}

/// libical searches yearly and monthly rules to its last year before it checks a limit.
bool isSearchedToTheEnd(const icalrecurrencetype& rule) {
    return rule.freq == ICAL_YEARLY_RECURRENCE || rule.freq == ICAL_MONTHLY_RECURRENCE;
}

} // namespace

CalendarRepetitions::Found CalendarRepetitions::find(const std::string& text, const CalendarTime& from,
                                                     const std::function<void(const icaltimetype&)>& visit) {
    const icaltimetype& start = from.time;
    const Rule rule(new icalrecurrencetype(icalrecurrencetype_from_string(text.c_str())));
    if (icaltime_is_null_time(rule->until) == 0)
        rule->until = endIn(rule->until, from);
    if (!isWithinBounds(*rule, start))
        return Found::None;
    // Without an end libical may search centuries for the next repetition.
    icaltimetype last = icaltime_null_time();
    last.year = start.year + years_;
    last.month = 12;
    last.day = 31;
    last.hour = 23;
    last.minute = last.second = 59;
    const bool isCut = icaltime_is_null_time(rule->until) != 0 || icaltime_compare(rule->until, last) > 0;
    if (isCut)
        rule->until = last;
    const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> steps(
        icalrecur_iterator_new(*rule, start), icalrecur_iterator_free);
    if (!steps) {
        triesLeft_ -= isSearchedToTheEnd(*rule) ? triesOfLostRule : 0;
        return Found::None;
    }
    std::int64_t day = dayOf(start);
    for (std::uint32_t count = 0;; ++count) {
        const icaltimetype next = icalrecur_iterator_next(steps.get());
        if (icaltime_is_null_time(next) != 0) {
            if (rule->count > 0 && count >= static_cast<std::uint32_t>(rule->count))
                return Found::All;
            const bool isLost =
                count == 0 && isSearchedToTheEnd(*rule) && icaltime_compare(rule->until, start) >= 0;
            triesLeft_ -= isLost ? triesOfLostRule : triesIn(*rule, dayOf(rule->until) - day);
            return isCut ? Found::Some : Found::All;
        }
        triesLeft_ -= triesIn(*rule, dayOf(next) - day);
        day = dayOf(next);
        if (count >= mostOccurrences_ || triesLeft_ <= 0 || repetitionsLeft_ == 0)
            return Found::Some;
        --repetitionsLeft_;
        visit(next);
    }
}

/// libical compares a rule's end with its clock times, without converting zones.
icaltimetype CalendarRepetitions::endIn(icaltimetype end, const CalendarTime& start) const {
    if (!start.isDay() && icaltime_is_utc(start.time) == 0)
        end = zones_.in({end, {}, {}}, start.zone).time;
    if (end.is_date != 0 && !start.isDay()) {
        end.is_date = 0;
        end.hour = 23;
        end.minute = end.second = 59;
    }
    return end;
}

bool CalendarRepetitions::isWithinBounds(const icalrecurrencetype& rule, const icaltimetype& start) const {
    const bool isCoarse = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE ||
                          rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
    return isCoarse && repetitionsLeft_ > 0 && start.year >= 1 && start.year <= 2'100 &&
           valuesIn(rule.by_day) <= longestList && valuesIn(rule.by_set_pos) <= longestList &&
           triesIn(rule, 366 * (std::int64_t{years_} + 1)) <= triesLeft_;
}

} // namespace crisis::imports
