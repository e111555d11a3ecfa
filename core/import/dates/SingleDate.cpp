// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/SingleDate.h"

#include "core/base/Ascii.h"
#include "core/import/dates/DateDigits.h"
#include "core/import/dates/DateSpans.h"
#include "core/import/dates/LenientTime.h"
#include "core/import/dates/WordDates.h"
#include "core/time/Date.h"

namespace crisis::imports {

namespace {

std::optional<std::string> readPartOfMonth(std::string_view text) {
    const auto part = partOfMonth(text);
    if (!part)
        return std::nullopt;
    const std::string_view month = trimmed(part->month);
    if (Date::parse(month))
        return edtfOfPart(*part, month);
    const auto date = readSingleDate(month, {});
    return date ? edtfOfPart(*part, date->edtf) : std::nullopt;
}

} // namespace

std::optional<LenientDate> readSingleDate(std::string_view text, const DateReading& reading) {
    if (auto date = readDateDigits(text, reading)) {
        if (reading.dropMidnight && date->isMidnight)
            date->edtf.resize(10);
        return date;
    }
    if (auto week = edtfOfWeek(text))
        return LenientDate{std::move(*week)};
    if (auto span = edtfOfLongSpan(text))
        return LenientDate{std::move(*span)};
    if (!text.empty() && !isDigit(text[0])) {
        if (auto season = edtfOfSeason(text))
            return LenientDate{std::move(*season)};
        if (auto part = readPartOfMonth(text))
            return LenientDate{std::move(*part)};
    }
    const SplitClock split = splitClock(text);
    if (split.bad)
        return std::nullopt;
    auto date = readDateWords(split.date, reading);
    if (!date)
        if (auto digits = readDateDigits(trimmed(split.date), reading); digits && !digits->hasTime)
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

} // namespace crisis::imports
