// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/time/DateRows.h"

#include "core/time/Civil.h"
#include "core/time/Compare.h"
#include "core/time/Date.h"
#include "core/time/format/DateFormatter.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <random>
#include <string>

namespace crisis::test::date_property_test {
using namespace crisis::time;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

std::vector<std::string> allTexts() {
    std::vector<std::string> texts;
    for (const auto& rows : {levelZeroRows(), levelOneRows(), levelTwoRows(), fileRows()}) {
        for (const DateRow& row : rows)
            texts.emplace_back(row.text);
    }
    return texts;
}

// Mutates a date: one to three characters are changed, removed, inserted or copied from another date.
std::string mutated(std::string text, const std::vector<std::string>& others, Random& random) {
    constexpr std::string_view letters = "0123456789X-/.,?~%[]{}TZ:+YESab \xC3\xA9";
    for (std::size_t i = below(random, 3) + 1; i > 0; --i) {
        const std::size_t at = below(random, text.size() + 1);
        switch (below(random, 4)) {
        case 0:
            text.insert(at, 1, letters[below(random, letters.size())]);
            break;
        case 1:
            if (at < text.size())
                text.erase(at, 1);
            break;
        case 2:
            if (at < text.size())
                text[at] = letters[below(random, letters.size())];
            break;
        default: {
            const std::string& other = others[below(random, others.size())];
            text = text.substr(0, at) + other.substr(below(random, other.size() + 1));
        }
        }
    }
    return text;
}

bool ordered(const std::optional<Bound>& a, const std::optional<Bound>& b) {
    return !a || !b || a->day <= b->day + 1;
}

// Whether every invariant of a date holds for the string.
bool lawful(const std::string& text, const DateStrings& words) {
    const auto date = Date::parse(text);
    const auto strict = Date::parse(text, DateProfile::Strict);
    if (!date)
        return !strict && std::stoul(date.error().arguments[1]) <= text.size() + 1;
    const auto again = Date::parse(date->text());
    const Bounds& bounds = date->bounds();
    return (!strict || (*strict == *date && strict->bounds() == bounds)) && again && *again == *date &&
           again->text() == date->text() && again->bounds() == bounds && again->extent() == date->extent() &&
           again->precision() == date->precision() && ordered(bounds.earliestStart, bounds.latestStart) &&
           ordered(bounds.earliestEnd, bounds.latestEnd) && before(bounds, bounds) != Before::Certainly &&
           !inWords(*date, words).empty() && inWords(*again, words) == inWords(*date, words);
}

bool digitFits(char digit, std::int64_t number) { return digit == 'X' || digit - '0' == number; }

bool fits(const std::string& mask, std::int64_t year, int month, int day) {
    const std::int64_t digits[] = {
        year / 1'000, year / 100 % 10, year / 10 % 10, year % 10, 0, month / 10, month % 10, 0,
        day / 10,     day % 10};
    for (std::size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] != '-' && !digitFits(mask[i], digits[i]))
            return false;
    }
    return true;
}

// Every day of the calendar that matches a mask of the years 0 to 9999, by brute force.
std::optional<std::pair<std::int64_t, std::int64_t>> triedOut(const std::string& mask) {
    std::optional<std::pair<std::int64_t, std::int64_t>> span;
    for (std::int64_t year = 0; year <= 9'999; ++year) {
        if (!fits(mask.substr(0, 4), year, 0, 0))
            continue;
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= daysInMonth(year, month); ++day) {
                if (!fits(mask, year, month, day))
                    continue;
                const std::int64_t found = daysFromCivil({year, month, day});
                span = span ? std::pair(span->first, found) : std::pair(found, found);
            }
        }
    }
    return span;
}

std::string randomMask(Random& random) {
    std::string mask;
    for (int i = 0; i < 4; ++i)
        mask += below(random, 4) == 0 ? 'X' : static_cast<char>('0' + below(random, 10));
    constexpr std::string_view months[] = {"XX", "0X", "1X", "X1", "X2", "02", "02", "04", "12"};
    constexpr std::string_view days[] = {"XX", "0X", "3X", "2X", "X9", "X0", "X1", "29", "29", "30", "31"};
    mask += "-" + std::string(months[below(random, std::size(months))]);
    return mask + "-" + std::string(days[below(random, std::size(days))]);
}

} // namespace

TEST_CASE("a mutated date is rejected with a position or satisfies every invariant of a date") {
    const std::vector<std::string> texts = allTexts();
    const DateStrings words = DateStrings::english();
    Random random(20230726);
    int accepted = 0;
    for (int i = 0; i < 60'000; ++i) {
        const std::string text = mutated(texts[below(random, texts.size())], texts, random);
        accepted += Date::parse(text).has_value() ? 1 : 0;
        if (!lawful(text, words)) {
            CAPTURE(text);
            CHECK(lawful(text, words));
        }
    }
    // The test would be vacuous if every mutated date were rejected.
    CHECK(accepted > 4'000);
    CHECK(accepted < 54'000);
}

TEST_CASE("the bounds of unspecified digits cover exactly the days that match") {
    Random random(18950412);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string mask = randomMask(random);
        CAPTURE(mask);
        const auto expected = triedOut(mask);
        const auto date = Date::parse(mask, DateProfile::Strict);
        REQUIRE(date.has_value() == expected.has_value());
        refused += date ? 0 : 1;
        if (!date)
            continue;
        CHECK(date->bounds().earliestStart->day == expected->first);
        CHECK(date->bounds().latestEnd->day == expected->second);
        // Leap years are symmetric about year 0, so a negative mask is the positive one in reverse.
        const auto negative = Date::parse("-" + mask);
        const std::int64_t lastYear = civilFromDays(expected->second).year;
        if (negative && lastYear > 0)
            CHECK(civilFromDays(negative->bounds().earliestStart->day).year == -lastYear);
    }
    CHECK(refused > 0);
}

TEST_CASE("display order is a strict weak order for any mix of dates") {
    const std::vector<std::string> texts = allTexts();
    std::vector<Date> dates;
    for (const std::string& text : texts)
        dates.push_back(*Date::parse(text));
    const auto order = [](const Date& a, const Date& b) {
        return displayOrder(a.bounds(), a.isUndated(), b.bounds(), b.isUndated());
    };
    Random random(7);
    std::shuffle(dates.begin(), dates.end(), random);
    bool antisymmetric = true;
    bool transitive = true;
    for (const Date& a : dates) {
        for (const Date& b : dates) {
            antisymmetric = antisymmetric && order(a, b) == 0 <=> order(b, a);
            if (order(a, b) > 0)
                continue;
            for (std::size_t i = 0; i < 24; ++i) {
                const Date& c = dates[below(random, dates.size())];
                if (order(b, c) <= 0)
                    transitive = transitive && order(a, c) <= 0 &&
                                 (order(a, c) < 0 || (order(a, b) == 0 && order(b, c) == 0));
            }
        }
    }
    CHECK(antisymmetric);
    CHECK(transitive);
    std::stable_sort(dates.begin(), dates.end(),
                     [&](const Date& a, const Date& b) { return order(a, b) < 0; });
    CHECK(dates.back().isUndated());
    CHECK_FALSE(dates.front().bounds().earliestStart.has_value());
}

TEST_CASE("certainly before is transitive and asymmetric") {
    const std::vector<std::string> texts = allTexts();
    bool lawfulPairs = true;
    for (const std::string& first : texts) {
        for (const std::string& second : texts) {
            const Bounds a = Date::parse(first)->bounds();
            const Bounds b = Date::parse(second)->bounds();
            if (before(a, b) == Before::Certainly && before(b, a) != Before::CertainlyNot)
                lawfulPairs = false;
        }
    }
    CHECK(lawfulPairs);
}

} // namespace crisis::test::date_property_test
