// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/LooseDate.h"

#include "core/io/import/DateSpans.h"
#include "core/io/import/LooseClock.h"
#include "core/io/import/MonthNames.h"
#include "core/io/import/TextTools.h"
#include "core/time/Civil.h"
#include "core/time/CivilText.h"
#include "core/time/Date.h"

#include <algorithm>
#include <array>
#include <vector>

namespace crisis {

namespace {

constexpr std::size_t longestDate = 120; // characters; anything longer is text
constexpr std::int64_t spreadsheetEpoch = -25'569;

std::string padded(std::int64_t number, std::size_t digits) {
    std::string text = std::to_string(number < 0 ? -number : number);
    if (text.size() < digits)
        text.insert(0, digits - text.size(), '0');
    return number < 0 ? '-' + text : text;
}

bool isUnknownWord(std::string_view text) {
    constexpr std::array<std::string_view, 12> words{"null", "nan",     "nat", "na",      "n/a",  "none",
                                                     "-",    "unknown", "?",   "undated", "n.d.", "\\n"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return sameLetters(word, text); });
}

// 0000-00-00, 00/00/0000, 00000000 and the like, at whatever hour: what programs write for no date.
bool isAllZero(std::string_view text) {
    return text.find("0000") != std::string_view::npos &&
           (text.find_first_of("-/.") != std::string_view::npos || text.size() == 8) &&
           text.find_first_not_of("0-/.: TZ+") == std::string_view::npos;
}

LooseDate plain(std::string edtf) {
    LooseDate date;
    date.edtf = std::move(edtf);
    date.wasConverted = true;
    return date;
}

bool isDate(const std::string& edtf) { return Date::parse(edtf).has_value(); }

// Seconds since 1970 with the digits of a fraction.
std::string edtfOfEpoch(std::int64_t seconds, std::string fraction) {
    const std::int64_t day = seconds >= 0 ? seconds / 86'400 : -((-seconds + 86'399) / 86'400);
    const std::int64_t rest = seconds - day * 86'400;
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return isoDay(day) + 'T' + padded(rest / 3600, 2) + ':' + padded(rest / 60 % 60, 2) + ':' +
           padded(rest % 60, 2) + (fraction.empty() ? "" : '.' + fraction) + 'Z';
}

std::optional<LooseDate> fromEpoch(std::string_view digits, std::string_view fraction) {
    const std::size_t unit = digits.size() <= 10 ? 0 : digits.size() <= 13 ? 3 : digits.size() <= 16 ? 6 : 9;
    if (digits.size() > 19 ||
        (unit > 0 && !fraction.empty() && fraction.find_first_not_of('0') != std::string::npos))
        return std::nullopt;
    const auto seconds = wholeNumber(digits.substr(0, digits.size() - unit));
    if (!seconds)
        return std::nullopt;
    LooseDate date =
        plain(edtfOfEpoch(*seconds, std::string(unit > 0 ? digits.substr(digits.size() - unit) : fraction)));
    date.hasTime = true;
    date.isMidnight = date.edtf.find("T00:00:00Z") != std::string::npos;
    return date;
}

std::optional<LooseDate> fromSpreadsheet(std::string_view whole, std::string_view fraction) {
    const auto days = wholeNumber(whole);
    if (!days || *days < 1 || *days > 2'958'465) // 9999-12-31
        return std::nullopt;
    const std::int64_t day = spreadsheetEpoch + *days;
    if (fraction.find_first_not_of('0') == std::string_view::npos)
        return plain(isoDay(day));
    const double share = std::stod("0." + std::string(fraction.substr(0, 15)));
    const auto minute = std::min<std::int64_t>(1439, static_cast<std::int64_t>(share * 1440 + 0.5));
    LooseDate date = plain(isoDay(day) + 'T' + padded(minute / 60, 2) + ':' + padded(minute % 60, 2));
    date.hasTime = true;
    return date;
}

// A text of digits, perhaps with a fraction.
std::optional<LooseDate> fromDigits(std::string_view text, const DateReading& reading) {
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    if (!allDigits(whole) || (point < text.size() && !allDigits(fraction)))
        return std::nullopt;
    if (reading.numbers == NumberDates::Spreadsheet)
        return fromSpreadsheet(whole, fraction);
    const auto part = [&](std::size_t at, std::size_t count) {
        return static_cast<int>(wholeNumber(whole.substr(at, count)).value_or(0));
    };
    const bool noFraction = fraction.find_first_not_of('0') == std::string_view::npos;
    switch (whole.size()) {
    case 3:
    case 4:
        if (!noFraction)
            return std::nullopt;
        return plain(edtfOfParts(part(0, 4), 0, 0));
    case 6:
        if (noFraction && part(0, 4) >= 1000 && part(4, 2) <= 12)
            return plain(edtfOfParts(part(0, 4), part(4, 2), 0));
        return std::nullopt;
    case 8: {
        std::string edtf = edtfOfParts(part(0, 4), part(4, 2), part(6, 2));
        if (!noFraction || edtf.empty())
            return std::nullopt;
        return plain(std::move(edtf));
    }
    case 12:
    case 14: {
        std::string edtf = edtfOfParts(part(0, 4), part(4, 2), part(6, 2));
        const auto clock =
            readLooseTime(std::string(whole.substr(8, 2)) + ':' + std::string(whole.substr(10, 2)) +
                          (whole.size() == 14 ? ':' + std::string(whole.substr(12, 2)) : ""));
        if (edtf.size() == 10 && clock && part(0, 4) >= 1000 && part(0, 4) < 3000) {
            LooseDate date = plain(edtf + *clock);
            date.hasTime = true;
            date.isMidnight = isMidnight(*clock);
            return date;
        }
        [[fallthrough]];
    }
    default:
        return whole.size() >= 9 ? fromEpoch(whole, fraction) : std::nullopt;
    }
}

// The numbers and words of a date without its time of day.
class DateWordsReader {
public:
    explicit DateWordsReader(const DateReading& reading) : reading_(reading) {}

    std::optional<LooseDate> read(std::string_view text) {
        if (!tokenise(text) || numbers_.size() > 3 || numbers_.empty())
            return std::nullopt;
        if (month_ != 0)
            return withMonthName();
        if (numbers_.size() == 3)
            return threeNumbers();
        if (numbers_.size() == 2)
            return twoNumbers();
        // A bare number of another length is a count of something.
        const Number& year = numbers_[0];
        const bool isYear = era_ || year.negative || year.digits == 3 || year.digits == 4;
        return isYear ? made(yearOf(year), 0, 0) : std::nullopt;
    }

private:
    struct Number {
        std::int64_t value = 0;
        std::size_t digits = 0;
        bool negative = false;
        [[nodiscard]] bool isYear() const { return digits > 2 || value > 31 || negative; }
    };

    bool tokenise(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (isDigit(text[at])) {
                const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
                const auto value = wholeNumber(text.substr(at, end - at));
                if (!value || numbers_.size() == 3)
                    return false;
                numbers_.push_back({*value, end - at, at == 1 && text[0] == '-'});
                at = end;
            } else if (isLetter(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80) {
                std::size_t end = at;
                while (end < text.size() &&
                       (isLetter(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80))
                    ++end;
                const bool dotted = text.substr(end).starts_with('.');
                if (!takeWord(text.substr(at, end - at), at > 0 && isDigit(text[at - 1])))
                    return false;
                at = end + (dotted ? 1 : 0);
            } else if (std::string_view(" ,./-'").find(text[at]) != std::string_view::npos) {
                ++at;
            } else
                return false;
        }
        return true;
    }
    bool takeWord(std::string_view word, bool afterDigit) {
        const std::string name = lowered(word);
        if (const int month = monthNamed(name)) {
            const bool first = month_ == 0;
            month_ = month;
            monthAfter_ = numbers_.size();
            return first;
        }
        if (isWeekday(name) || name == "de" || name == "del" || name == "of" || name == "the" ||
            name == "le" || name == "at")
            return true;
        if (name == "bc" || name == "bce" || name == "b" || (bce_ && (name == "c" || name == "e")))
            return bce_ = era_ = true;
        if (name == "ad" || name == "ce")
            return era_ = true;
        return afterDigit && (name == "st" || name == "nd" || name == "rd" || name == "th" || name == "er");
    }

    std::int64_t yearOf(const Number& number) {
        std::int64_t year = number.negative ? -number.value : number.value;
        if (bce_)
            return 1 - year;
        if (number.digits == 2 && (month_ != 0 || numbers_.size() == 3)) {
            result_.shortYear = true;
            year += year >= reading_.firstYearOf1900s ? 1900 : 2000;
        }
        return year;
    }
    std::optional<LooseDate> made(std::int64_t year, std::int64_t month, std::int64_t day) {
        if (month > 12 || day > 31)
            return std::nullopt;
        result_.edtf = edtfOfParts(year, static_cast<int>(month), static_cast<int>(day));
        result_.wasConverted = true;
        if (result_.edtf.empty())
            return std::nullopt;
        return result_;
    }
    std::optional<LooseDate> withMonthName() {
        if (numbers_.size() == 1) {
            if (numbers_[0].isYear())
                return made(yearOf(numbers_[0]), month_, 0);
            result_.edtf = "XXXX-" + padded(month_, 2) + '-' + padded(numbers_[0].value, 2);
            result_.wasConverted = true;
            return isDate(result_.edtf) ? std::optional(result_) : std::nullopt;
        }
        if (numbers_.size() != 2)
            return std::nullopt;
        // "4 Aug 23" and "Aug 4, 23" end with the year, "2023 August 4" starts with it.
        const bool yearFirst = numbers_[0].isYear() && !numbers_[1].isYear();
        const Number& year = yearFirst ? numbers_[0] : numbers_[1];
        const Number& day = yearFirst ? numbers_[1] : numbers_[0];
        if (day.isYear())
            return std::nullopt;
        return made(yearOf(year), month_, day.value);
    }
    std::optional<LooseDate> threeNumbers() {
        const auto& [first, second, third] = std::tie(numbers_[0], numbers_[1], numbers_[2]);
        if (first.isYear())
            return made(yearOf(first), second.value, third.value);
        if (third.digits == 1 || third.digits == 3)
            return std::nullopt;
        const bool canDayFirst = second.value <= 12;
        const bool canMonthFirst = first.value <= 12;
        result_.onlyDayFirst = canDayFirst && !canMonthFirst;
        result_.onlyMonthFirst = canMonthFirst && !canDayFirst;
        result_.eitherOrder = canDayFirst && canMonthFirst && first.value != second.value;
        const bool monthFirst =
            result_.onlyMonthFirst || (reading_.order == DateOrder::MonthFirst && !result_.onlyDayFirst);
        return monthFirst ? made(yearOf(third), first.value, second.value)
                          : made(yearOf(third), second.value, first.value);
    }
    std::optional<LooseDate> twoNumbers() {
        if (numbers_[0].digits >= 3)
            return made(yearOf(numbers_[0]), numbers_[1].value, 0);
        if (numbers_[1].digits >= 3)
            return made(yearOf(numbers_[1]), numbers_[0].value, 0);
        return std::nullopt;
    }

    const DateReading& reading_;
    std::vector<Number> numbers_;
    int month_ = 0;
    std::size_t monthAfter_ = 0;
    bool bce_ = false;
    bool era_ = false; ///< BCE or CE is said
    LooseDate result_;
};

// ISO 8601 weeks: 2023-W31, 2023W315.
std::optional<LooseDate> fromWeek(std::string_view text) {
    const std::size_t mark = text.find_first_of("Ww");
    if (mark == std::string_view::npos || mark < 4 || mark > 5)
        return std::nullopt;
    const auto year = wholeNumber(text.substr(0, 4));
    const auto week = wholeNumber(text.substr(mark + 1, 2));
    std::string_view rest = text.substr(std::min(mark + 3, text.size()));
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    if (!year || !week || *week < 1 || *week > 53 || *year < 0 || rest.size() > 1 ||
        (mark == 5 && text[4] != '-'))
        return std::nullopt;
    const std::int64_t fourth = daysFromCivil({*year, 1, 4});
    const std::int64_t monday = fourth - (isoWeekday(fourth) - 1) + (*week - 1) * 7;
    if (rest.empty())
        return plain('[' + isoDay(monday) + ".." + isoDay(monday + 6) + ']');
    if (rest[0] < '1' || rest[0] > '7')
        return std::nullopt;
    return plain(isoDay(monday + (rest[0] - '1')));
}

// "1990s", "19th century", "Q3 2023", "2023 Q3".
std::optional<LooseDate> fromLongSpan(std::string_view text) {
    const std::string low = lowered(text);
    if (low.size() >= 5 && allDigits(std::string_view(low).substr(0, 4)) && low[3] == '0' &&
        (low.substr(4) == "s" || low.substr(4) == "'s"))
        return plain(low.substr(0, 3) + 'X');
    if (const std::size_t at = low.find(" century");
        at != std::string::npos && at + 8 == low.size() && at > 2) {
        const auto century = wholeNumber(std::string_view(low).substr(0, at - 2));
        if (century && *century >= 1 && *century <= 100)
            return plain(padded(*century - 1, 2) + "XX");
    }
    if (low.size() == 7) {
        const bool first = low[0] == 'q';
        const std::string_view quarter = std::string_view(low).substr(first ? 0 : 5, 2);
        const std::string_view year = std::string_view(low).substr(first ? 3 : 0, 4);
        const bool between = first ? isBlank(low[2]) || low[2] == '-' : isBlank(low[4]) || low[4] == '-';
        if (between && quarter[0] == 'q' && quarter[1] >= '1' && quarter[1] <= '4' && allDigits(year))
            return plain(std::string(year) + "-3" + static_cast<char>(quarter[1] + 2));
    }
    return std::nullopt;
}

std::optional<LooseDate> readOne(std::string_view text, const DateReading& reading) {
    if (auto date = fromDigits(text, reading)) {
        if (reading.dropMidnight && date->isMidnight)
            date->edtf.resize(10);
        return date;
    }
    if (auto date = fromWeek(text))
        return date;
    if (auto date = fromLongSpan(text))
        return date;
    if (!text.empty() && !isDigit(text[0])) {
        if (auto season = edtfOfSeason(text))
            return plain(std::move(*season));
        if (auto part = edtfOfPartOfMonth(text))
            return plain(std::move(*part));
    }
    const SplitClock split = splitClock(text);
    if (split.bad)
        return std::nullopt;
    auto date = DateWordsReader(reading).read(split.date);
    if (!date)
        if (auto digits = fromDigits(trimmed(split.date), reading); digits && !digits->hasTime)
            date = digits;
    if (!date || split.clock.empty())
        return date;
    if (date->edtf.size() < 10 || date->edtf[0] == 'Y')
        return std::nullopt;
    if (split.isNextDay && date->edtf.size() != 10)
        return std::nullopt;
    if (split.isNextDay)
        date->edtf = edtfBeside(date->edtf, 1);
    date->hasTime = true;
    date->isMidnight = isMidnight(split.clock) && !split.isNextDay;
    if (!reading.dropMidnight || !date->isMidnight)
        date->edtf += split.clock;
    return date;
}

// What stands before or after the date and says how sure it is.
struct Hedge {
    std::string_view word;
    std::string_view before;
    std::string_view after;
    int step = 0; ///< what is meant starts or ends beside the date that is named
};
constexpr std::array<Hedge, 16> hedges{{{"circa ", "", "~"},
                                        {"ca. ", "", "~"},
                                        {"ca ", "", "~"},
                                        {"c. ", "", "~"},
                                        {"c.", "", "~"},
                                        {"about ", "", "~"},
                                        {"around ", "", "~"},
                                        {"approx. ", "", "~"},
                                        {"vers ", "", "~"},
                                        {"um ", "", "~"},
                                        {"~", "", "~"},
                                        {"before ", "[..", "]", -1},
                                        {"after ", "[", "..]", 1},
                                        {"since ", "", "/.."},
                                        {"until ", "/", ""},
                                        {"by ", "[..", "]"}}};

std::optional<LooseDate> readHedged(std::string_view text, const DateReading& reading) {
    for (const Hedge& hedge : hedges) {
        if (text.size() <= hedge.word.size() || !sameLetters(text.substr(0, hedge.word.size()), hedge.word))
            continue;
        auto date = readOne(trimmed(text.substr(hedge.word.size())), reading);
        if (!date)
            return date;
        if (hedge.step != 0)
            date->edtf = edtfBeside(date->edtf, hedge.step);
        date->edtf = std::string(hedge.before) + date->edtf + std::string(hedge.after);
        return isDate(date->edtf) ? date : std::nullopt;
    }
    if (text.size() > 1 && text.back() == '?') {
        auto date = readOne(trimmed(text.substr(0, text.size() - 1)), reading);
        if (date)
            date->edtf += '?';
        return date && isDate(date->edtf) ? date : std::nullopt;
    }
    return readOne(text, reading);
}

// "between A and B" is within, "A – B" is throughout.
std::optional<LooseDate> readPair(std::string_view text, const DateReading& reading) {
    const std::string low = lowered(text);
    const bool between = low.starts_with("between ");
    constexpr std::array<std::string_view, 7> separators{" - ",     " – ", " — ",  " to ",
                                                         " until ", "–",   " bis "};
    const auto join = [&](std::size_t from, std::size_t at, std::size_t length) -> std::optional<LooseDate> {
        const auto first = readHedged(trimmed(text.substr(from, at - from)), reading);
        if (first && !between && isOpenEnd(text.substr(at + length))) {
            LooseDate open = *first;
            open.edtf += "/..";
            return isDate(open.edtf) ? std::optional(open) : std::nullopt;
        }
        const auto last = readHedged(trimmed(text.substr(at + length)), reading);
        if (!first || !last)
            return std::nullopt;
        LooseDate both = *first;
        both.edtf = between ? '[' + first->edtf + ".." + last->edtf + ']' : first->edtf + '/' + last->edtf;
        both.eitherOrder = first->eitherOrder || last->eitherOrder;
        both.shortYear = first->shortYear || last->shortYear;
        both.onlyDayFirst = first->onlyDayFirst || last->onlyDayFirst;
        both.onlyMonthFirst = first->onlyMonthFirst || last->onlyMonthFirst;
        both.wasConverted = true;
        return isDate(both.edtf) ? std::optional(both) : std::nullopt;
    };
    if (between) {
        const std::size_t at = low.find(" and ");
        return at == std::string::npos ? std::nullopt : join(8, at, 5);
    }
    for (const std::string_view separator : separators) {
        const std::size_t at = text.find(separator);
        if (at != std::string_view::npos && at > 0 && at + separator.size() < text.size()) {
            if (auto both = join(low.starts_with("from ") ? 5 : 0, at, separator.size()))
                return both;
        }
    }
    return std::nullopt;
}

} // namespace

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

std::optional<LooseDate> readLooseDate(std::string_view text, const DateReading& reading) {
    text = trimmed(text);
    if (text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = trimmed(text.substr(1, text.size() - 2));
    if (text.empty() || isUnknownWord(text) || isAllZero(text))
        return LooseDate();
    if (text.size() > longestDate)
        return std::nullopt;
    const bool bareNumber = text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!bareNumber) {
        if (const auto strict = Date::parse(text)) {
            LooseDate date;
            date.edtf = strict->text();
            date.hasTime = strict->hasTime();
            date.isMidnight =
                date.hasTime &&
                isMidnight(std::string_view(date.edtf).substr(std::min<std::size_t>(date.edtf.size(), 10)));
            if (reading.dropMidnight && date.isMidnight && !strict->isInterval() && !strict->isSet())
                date.edtf.resize(10);
            return date;
        }
    }
    auto date = readHedged(text, reading);
    if (!date)
        date = readPair(text, reading);
    if (date && !isDate(date->edtf))
        return std::nullopt;
    return date;
}

} // namespace crisis
