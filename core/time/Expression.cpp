// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Expression.h"

#include <algorithm>

namespace crisis::time {

namespace {

bool fits(char digit, int number) { return digit == 'X' || digit - '0' == number; }

} // namespace

bool YearPart::masked() const {
    return form == Form::FourDigits && std::find(digits.begin(), digits.end(), 'X') != digits.end();
}

bool PairPart::matches(int number) const { return fits(tens, number / 10) && fits(ones, number % 10); }

std::size_t Point::components() const {
    if (clock)
        return 4;
    if (day)
        return 3;
    return month || season != 0 ? 2 : 1;
}

bool Point::qualified() const {
    return std::any_of(qualifiers.begin(), qualifiers.end(), [](std::uint8_t bits) { return bits != 0; });
}

std::optional<std::uint8_t> Point::commonQualifier() const {
    for (std::size_t i = 1; i < components(); ++i) {
        if (qualifiers[i] != qualifiers[0])
            return std::nullopt;
    }
    return qualifiers[0];
}

bool Point::masked() const { return year.masked() || (month && month->masked()) || (day && day->masked()); }

} // namespace crisis::time
