// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/DateDigits.h"

#include "core/base/Ascii.h"
#include "core/import/dates/LenientTime.h"
#include "core/time/CivilText.h"

#include <algorithm>

namespace crisis::imports {

namespace {

constexpr std::int64_t spreadsheetEpoch = -25'569;

// Seconds since 1970, and the digits of a fraction.
std::string edtfOfEpoch(std::int64_t seconds, std::string fraction) {
    const std::int64_t day = seconds >= 0 ? seconds / 86'400 : -((-seconds + 86'399) / 86'400);
    const std::int64_t rest = seconds - day * 86'400;
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return isoDay(day) + 'T' + padded(rest / 3600, 2) + ':' + padded(rest / 60 % 60, 2) + ':' +
           padded(rest % 60, 2) + (fraction.empty() ? "" : '.' + fraction) + 'Z';
}

std::optional<LenientDate> fromEpoch(std::string_view digits, std::string_view fraction) {
    const std::size_t unit = digits.size() <= 10 ? 0 : digits.size() <= 13 ? 3 : digits.size() <= 16 ? 6 : 9;
    if (digits.size() > 19 ||
        (unit > 0 && !fraction.empty() && fraction.find_first_not_of('0') != std::string::npos))
        return std::nullopt;
    const auto seconds = wholeNumber(digits.substr(0, digits.size() - unit));
    if (!seconds)
        return std::nullopt;
    LenientDate date{
        edtfOfEpoch(*seconds, std::string(unit > 0 ? digits.substr(digits.size() - unit) : fraction))};
    date.hasTime = true;
    date.isMidnight = date.edtf.find("T00:00:00Z") != std::string::npos;
    return date;
}

std::optional<LenientDate> fromSpreadsheet(std::string_view whole, std::string_view fraction) {
    const auto days = wholeNumber(whole);
    if (!days || *days < 1 || *days > 2'958'465) // 9999-12-31
        return std::nullopt;
    const std::int64_t day = spreadsheetEpoch + *days;
    if (fraction.find_first_not_of('0') == std::string_view::npos)
        return LenientDate{isoDay(day)};
    const double share = std::stod("0." + std::string(fraction.substr(0, 15)));
    const auto minute = std::min<std::int64_t>(1439, static_cast<std::int64_t>(share * 1440 + 0.5));
    LenientDate date{isoDay(day) + 'T' + padded(minute / 60, 2) + ':' + padded(minute % 60, 2)};
    date.hasTime = true;
    return date;
}

} // namespace

std::optional<LenientDate> readDateDigits(std::string_view text, const DateReading& reading) {
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
        return LenientDate{edtfOfParts(part(0, 4), 0, 0)};
    case 6:
        if (noFraction && part(0, 4) >= 1000 && part(4, 2) <= 12)
            return LenientDate{edtfOfParts(part(0, 4), part(4, 2), 0)};
        return std::nullopt;
    case 8: {
        std::string edtf = edtfOfParts(part(0, 4), part(4, 2), part(6, 2));
        if (!noFraction || edtf.empty())
            return std::nullopt;
        return LenientDate{std::move(edtf)};
    }
    case 12:
    case 14: {
        std::string edtf = edtfOfParts(part(0, 4), part(4, 2), part(6, 2));
        const auto clock =
            readLooseTime(std::string(whole.substr(8, 2)) + ':' + std::string(whole.substr(10, 2)) +
                          (whole.size() == 14 ? ':' + std::string(whole.substr(12, 2)) : ""));
        if (edtf.size() == 10 && clock && part(0, 4) >= 1000 && part(0, 4) < 3000) {
            LenientDate date{edtf + *clock};
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

} // namespace crisis::imports
