// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/format/PointStrings.h"

#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/format/WordPattern.h"
#include "core/time/format/YearStrings.h"

#include <vector>

namespace crisis::time {

namespace {

std::string clockText(const ClockPart& clock, const DateStrings& words) {
    std::string text = twoDigits(clock.hour) + ":" + twoDigits(clock.minute);
    if (clock.unit == ClockPart::Unit::Hour)
        return filled(words.hourFrom, {text});
    if (clock.unit >= ClockPart::Unit::Second)
        text += ":" + twoDigits(clock.second);
    if (clock.unit == ClockPart::Unit::Fraction)
        text += words.decimalPoint + std::string(clock.fraction);
    return text;
}

std::string withClock(const std::string& date, const ClockPart& clock, const std::string& text,
                      const DateStrings& words) {
    if (!clock.offset)
        return filled(words.time, {date, text});
    if (*clock.offset == 0)
        return filled(words.timeUtc, {date, text});
    return filled(words.timeOffset, {date, text, isoOffset(*clock.offset)});
}

// The values that the digits allow: "2, 12 or 22", "between October and December".
std::string alternatives(const std::vector<std::string>& names, bool adjoining, const DateStrings& words) {
    if (adjoining && names.size() > 2)
        return filled(words.between, {names.front(), names.back()});
    return joined(names, words.listComma, words.listOr);
}

std::string monthText(const PairPart& month, const DateStrings& words) {
    if (!month.masked())
        return words.months[static_cast<std::size_t>(month.value() - 1)];
    std::vector<std::string> names;
    for (int i = 1; i <= 12; ++i) {
        if (month.matches(i))
            names.push_back(words.months[static_cast<std::size_t>(i - 1)]);
    }
    return alternatives(names, month.ones == 'X', words);
}

int longestMonth(const PairPart& month) {
    int longest = 0;
    for (int i = 1; i <= 12; ++i) {
        if (month.matches(i))
            longest = std::max(longest, daysInMonth(4, i));
    }
    return longest;
}

std::string dayText(const Point& point, const DateStrings& words) {
    if (!point.day->masked())
        return std::to_string(point.day->value());
    std::vector<std::string> names;
    for (int i = 1; i <= longestMonth(*point.month); ++i) {
        if (point.day->matches(i))
            names.push_back(std::to_string(i));
    }
    return alternatives(names, point.day->ones == 'X', words);
}

// The text before the year: "25 December", "December", "day 25 of an unknown month", or nothing.
std::string beforeYear(const Point& point, const DateStrings& words) {
    const bool monthKnown = point.month && !point.month->unknown();
    const bool dayKnown = point.day && !point.day->unknown();
    if (monthKnown && dayKnown)
        return filled(point.month->masked() ? words.dayMonths : words.dayMonth,
                      {dayText(point, words), monthText(*point.month, words)});
    if (monthKnown)
        return monthText(*point.month, words);
    return dayKnown ? filled(words.dayOfAMonth, {dayText(point, words)}) : std::string();
}

std::string withInlineYear(const Point& point, const std::string& year, const DateStrings& words) {
    if (!point.month || (point.month->unknown() && (!point.day || point.day->unknown())))
        return year;
    if (point.month->unknown())
        return filled(words.dayOfAMonthIn, {dayText(point, words), year});
    const std::string month = monthText(*point.month, words);
    if (!point.day || point.day->unknown())
        return filled(words.monthYear, {month, year});
    const bool severalMonths = point.month->masked();
    return filled(severalMonths ? words.dayMonthsYear : words.dayMonthYear,
                  {dayText(point, words), month, year});
}

std::string withYear(const Point& point, const YearPhrase& year, const DateStrings& words) {
    using Kind = YearPhrase::Kind;
    if (year.kind == Kind::Exact || year.kind == Kind::Mask)
        return withInlineYear(point, year.text, words);
    const std::string rest = beforeYear(point, words);
    if (rest.empty())
        return year.text;
    if (year.kind == Kind::Unknown)
        return filled(words.yearUnknown, {rest});
    return filled(year.kind == Kind::Decade ? words.inSomeYear : words.someYear, {rest, year.text});
}

bool isMonthOnly(const Point& point) {
    return point.month && !point.month->unknown() && (!point.day || point.day->unknown());
}

std::string withWhatIsUnknown(const Point& point, std::string text, const DateStrings& words) {
    const bool monthUnknown = point.month && point.month->unknown();
    if (monthUnknown && point.day && point.day->unknown())
        return filled(words.monthDayUnknown, {text});
    if (monthUnknown && !point.day)
        return filled(words.monthUnknown, {text});
    if (isMonthOnly(point))
        return filled(words.dayUnknown, {text});
    return text;
}

std::string dateText(const Point& point, const DateStrings& words, Detail detail) {
    const YearPhrase year = yearPhrase(point.year, words);
    std::string text;
    bool maskShown = year.kind == YearPhrase::Kind::Mask;
    if (point.season != 0) {
        // The pattern of a season has a placeholder for a year, not for a phrase.
        const bool exact = year.kind == YearPhrase::Kind::Exact;
        const std::string digits =
            (point.year.negative ? "-" : "") + std::string(point.year.digits.data(), 4);
        text =
            filled(words.seasons[static_cast<std::size_t>(point.season - 21)], {exact ? year.text : digits});
        maskShown = !exact;
    } else if (detail == Detail::Said && year.kind == YearPhrase::Kind::Unknown && isMonthOnly(point)) {
        return filled(words.dayYearUnknown, {monthText(*point.month, words)});
    } else {
        text = withYear(point, year, words);
    }
    if (detail == Detail::Said)
        text = withWhatIsUnknown(point, std::move(text), words);
    return maskShown ? filled(words.maskedYear, {text}) : text;
}

std::string partName(const Point& point, std::size_t component, const DateStrings& words) {
    switch (component) {
    case Point::Year:
        return words.partYear;
    case Point::Month:
        return point.season != 0 ? words.partSeason : words.partMonth;
    case Point::Day:
        return words.partDay;
    default:
        return words.partTime;
    }
}

std::string unsureParts(const Point& point, const DateStrings& words) {
    const std::array<const std::string*, 3> patterns{&words.partUncertain, &words.partApproximate,
                                                     &words.partBoth};
    std::vector<std::string> notes;
    for (std::uint8_t bits = 1; bits <= 3; ++bits) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < point.components(); ++i) {
            if (point.qualifiers[i] == bits)
                parts.push_back(partName(point, i, words));
        }
        if (!parts.empty())
            notes.push_back(filled(*patterns[bits - 1U], {joined(parts, words.listComma, words.listAnd)}));
    }
    return joined(notes, words.listComma, words.listComma);
}

std::string qualifiedText(const Point& point, const std::string& text, const DateStrings& words) {
    if (!point.qualified())
        return text;
    const auto common = point.commonQualifier();
    if (!common)
        return filled(words.noted, {text, unsureParts(point, words)});
    if (*common == uncertainBit)
        return filled(words.uncertain, {text});
    if (point.masked() || point.year.significantDigits > 0)
        return filled(*common == approximateBit ? words.approximate : words.approximateUncertain, {text});
    return filled(*common == approximateBit ? words.about : words.aboutUncertain, {text});
}

// The first of two dates, without the parts that the second one repeats.
std::string shortened(const Point& first, const Point& last, const DateStrings& words) {
    const bool sameYear = first.year.value == last.year.value;
    const bool sameMonth =
        sameYear && first.month && last.month && first.month->value() == last.month->value();
    if (first.day && last.day && !first.clock && !last.clock && sameYear) {
        const std::string day = std::to_string(first.day->value());
        return sameMonth ? day : filled(words.dayMonth, {day, monthText(*first.month, words)});
    }
    if (first.month && last.month && !first.day && !last.day && sameYear && !sameMonth)
        return monthText(*first.month, words);
    return dateText(first, words, Detail::Shown);
}

bool sameDayAndZone(const Point& first, const Point& last) {
    return first.clock && last.clock && first.firstDay == last.firstDay &&
           first.clock->offset == last.clock->offset && first.clock->unit != ClockPart::Unit::Hour &&
           last.clock->unit != ClockPart::Unit::Hour;
}

} // namespace

std::string pointInWords(const Point& point, const DateStrings& words, Detail detail) {
    std::string text = dateText(point, words, detail);
    if (point.clock)
        text = withClock(text, *point.clock, clockText(*point.clock, words), words);
    return qualifiedText(point, text, words);
}

std::string pairInWords(const Point& first, const Point& last, const std::string& pattern,
                        const DateStrings& words) {
    const std::string second = pointInWords(last, words, Detail::Shown);
    if (!isPlain(first) || !isPlain(last))
        return filled(pattern, {pointInWords(first, words, Detail::Shown), second});
    if (sameDayAndZone(first, last)) {
        const std::string clocks =
            filled(pattern, {clockText(*first.clock, words), clockText(*last.clock, words)});
        return withClock(dateText(last, words, Detail::Shown), *last.clock, clocks, words);
    }
    if (first.clock || last.clock)
        return filled(pattern, {pointInWords(first, words, Detail::Shown), second});
    return filled(pattern, {shortened(first, last, words), second});
}

bool isPlain(const Point& point) {
    return !point.qualified() && !point.masked() && point.year.significantDigits == 0;
}

bool isSpread(const Point& point, const DateStrings& words) {
    return point.season == 0 && !point.month && point.commonQualifier() == 0 &&
           yearPhrase(point.year, words).kind == YearPhrase::Kind::Spread;
}

} // namespace crisis::time
