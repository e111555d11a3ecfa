// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/RowDates.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/dates/LenientTime.h"
#include "core/io/text/TextDecoding.h"
#include "core/time/CivilText.h"
#include "core/time/TimeZone.h"

#include <algorithm>

namespace crisis::imports {

namespace {

using Role = ColumnRole;

std::string rangeOfDays(std::int64_t first, std::int64_t last) {
    return '[' + isoDay(first) + ".." + isoDay(last) + ']';
}

bool isWholeDay(std::string_view edtf) {
    return edtf.size() == 10 && edtf[4] == '-' && edtf[7] == '-' && edtf.find('X') == std::string_view::npos;
}

// A month column may contain names.
int monthOf(std::string_view cell) {
    if (const auto number = wholeNumber(cell))
        return *number >= 0 && *number <= 12 ? static_cast<int>(*number) : -1;
    const auto date = readLooseDate("1 " + std::string(cell) + " 2000", {});
    return date && date->edtf.size() == 10 && !cell.empty() ? (date->edtf[5] - '0') * 10 + date->edtf[6] - '0'
                                                            : -1;
}

// Whole numbers, including 2023.0 as written by spreadsheets.
std::optional<std::int64_t> numberIn(std::string_view cell) {
    if (cell.ends_with(".0"))
        cell.remove_suffix(2);
    return wholeNumber(cell);
}

} // namespace

void RowDates::Sighting::meet(std::string_view cell, std::uint64_t atLine) {
    if (count++ > 0)
        return;
    example = cell;
    line = atLine;
}

void RowDates::surveyCell(std::optional<std::size_t> column, const TableRow& row, Survey& survey) {
    const std::string_view cell = column ? cellAt(row, *column) : std::string_view();
    if (cell.empty())
        return;
    DateReading reading;
    reading.firstYearOf1900s = mapping_.firstYearOf1900s;
    const auto date = readLooseDate(cell, reading);
    const auto serial = numberIn(cell.substr(0, std::min(cell.find('.'), cell.size())));
    if (serial && *serial >= 20'000 && *serial < 80'000 && jsonNumber(cell)) {
        ++survey.serials;
        ++survey.dated;
        return;
    }
    if (!date || date->edtf.empty())
        return;
    ++survey.dated;
    survey.timed += date->hasTime ? 1 : 0;
    for (const auto& [met, sighting] :
         {std::pair(date->isMidnight, &survey.midnights), std::pair(date->onlyDayFirst, &survey.dayFirst),
          std::pair(date->onlyMonthFirst, &survey.monthFirst), std::pair(date->eitherOrder, &survey.either),
          std::pair(date->shortYear, &survey.shortYears)}) {
        if (met)
            sighting->meet(cell, row.line);
    }
}

void RowDates::survey(const TableRow& row) {
    surveyCell(columns_.one(Role::Date), row, date_);
    surveyCell(columns_.one(Role::Start), row, start_);
    surveyCell(columns_.one(Role::End), row, end_);
    for (const Role role : {Role::Year, Role::EndYear}) {
        const std::string_view year = columns_.cell(row, role);
        if (year.size() == 2 && allDigits(year)) {
            shortYears_.meet(year, row.line);
            shortYearsIn_ = shortYearsIn_ ? shortYearsIn_ : columns_.one(role);
        } else if (const auto number = numberIn(year); number && *number < 1'000 && *number != 0)
            ++ancientYears_;
    }
}

DateReading RowDates::readingOf(const Survey& survey) const {
    DateReading reading;
    reading.firstYearOf1900s = mapping_.firstYearOf1900s;
    reading.order = mapping_.dateOrder;
    // All date columns of a table are assumed to use the same order.
    const std::uint64_t dayFirst = date_.dayFirst.count + start_.dayFirst.count + end_.dayFirst.count;
    const std::uint64_t monthFirst = date_.monthFirst.count + start_.monthFirst.count + end_.monthFirst.count;
    // If the columns contradict each other, the order stays undecided and each ambiguous date is flagged.
    if (reading.order == DateOrder::Auto && (dayFirst > 0) != (monthFirst > 0))
        reading.order = monthFirst > 0 ? DateOrder::MonthFirst : DateOrder::DayFirst;
    reading.dropMidnight = survey.timed > 0 && survey.midnights.count == survey.timed;
    if (survey.serials > 0 && survey.serials == survey.dated)
        reading.numbers = NumberDates::Spreadsheet;
    return reading;
}

void RowDates::noteSurvey(const Survey& survey, std::optional<std::size_t> column,
                          ImportBuilder& builder) const {
    if (!column)
        return;
    const std::string& name = columns_.names()[*column];
    const auto note = [&](ImportReason reason, const Sighting& met) {
        builder.note(reason, name, met.example, met.line, met.count);
    };
    if (readingOf(survey).dropMidnight)
        note(ImportReason::MidnightDropped, survey.midnights);
    if (survey.shortYears.count > 0)
        note(ImportReason::TwoDigitYear, survey.shortYears);
    if (survey.either.count > 0 && readingOf(survey).order == DateOrder::Auto)
        note(ImportReason::AmbiguousDate, survey.either);
    const bool dayFirst = mapping_.dateOrder == DateOrder::DayFirst;
    const Sighting& rarer =
        survey.dayFirst.count < survey.monthFirst.count ? survey.dayFirst : survey.monthFirst;
    if (mapping_.dateOrder == DateOrder::Auto && rarer.count > 0)
        note(ImportReason::ConflictingDates, rarer);
    else if (const Sighting& against = dayFirst ? survey.monthFirst : survey.dayFirst;
             mapping_.dateOrder != DateOrder::Auto && against.count > 0)
        note(ImportReason::AgainstOrder, against);
}

void RowDates::decide(ImportBuilder& builder) {
    dateReading_ = readingOf(date_);
    startReading_ = readingOf(start_);
    endReading_ = readingOf(end_);
    noteSurvey(date_, columns_.one(Role::Date), builder);
    noteSurvey(start_, columns_.one(Role::Start), builder);
    noteSurvey(end_, columns_.one(Role::End), builder);
    yearsAreShort_ = shortYearsIn_ && ancientYears_ == 0;
    if (yearsAreShort_)
        builder.note(ImportReason::TwoDigitYear, columns_.names()[*shortYearsIn_], shortYears_.example,
                     shortYears_.line, shortYears_.count);
}

RowDates::Side RowDates::sideOf(Role role, const TableRow& row, ImportBuilder& builder) const {
    Side side;
    const auto column = columns_.one(role);
    const std::string_view cell = column ? cellAt(row, *column) : std::string_view();
    if (cell.empty())
        return side;
    const DateReading& reading = role == Role::Date    ? dateReading_
                                 : role == Role::Start ? startReading_
                                                       : endReading_;
    if (role == Role::End && isOpenEnd(cell)) {
        side.open = true;
        side.raw = cell;
        return side;
    }
    const auto date = readLooseDate(cell, reading);
    if (!date) {
        side.unreadable = true;
        side.raw = cell;
        side.edtf = restOfImpossibleDate(cell, reading);
        builder.fault(ImportReason::UnreadableDate, columns_.names()[*column], cell, row.line);
        return side;
    }
    side.edtf = date->edtf;
    side.raw = side.edtf == cell ? std::string_view() : cell;
    side.eitherOrder = date->eitherOrder && reading.order == DateOrder::Auto;
    side.againstOrder = (date->onlyMonthFirst && reading.order == DateOrder::DayFirst) ||
                        (date->onlyDayFirst && reading.order == DateOrder::MonthFirst);
    return side;
}

RowDates::Side RowDates::partsOf(bool isEnd, const TableRow& row, ImportBuilder& builder) const {
    Side side;
    // In the GTD, -9 and -99 mean unknown.
    const auto known = [&](Role role) {
        const std::string_view cell = columns_.cell(row, role);
        return cell.starts_with('-') && mapping_.name == "GTD" ? std::string_view() : cell;
    };
    const std::string_view yearCell = known(isEnd ? Role::EndYear : Role::Year);
    const std::string_view monthCell = known(isEnd ? Role::EndMonth : Role::Month);
    const std::string_view dayCell = known(isEnd ? Role::EndDay : Role::Day);
    if (yearCell.empty())
        return side;
    auto year = numberIn(yearCell);
    if (year == 0) { // unknown, as for months and days
        side.raw = std::string(yearCell) + ' ' + std::string(monthCell) + ' ' + std::string(dayCell);
        return side;
    }
    if (year && *year < 0 && mapping_.name.starts_with("TimelineJS"))
        ++*year; // TimelineJS writes 44 BCE as -44, as in its JSON
    if (year && yearsAreShort_ && yearCell.size() == 2)
        *year += *year >= mapping_.firstYearOf1900s ? 1900 : 2000;
    const int month =
        monthCell.empty()
            ? 0
            : monthOf(monthCell.ends_with(".0") ? monthCell.substr(0, monthCell.size() - 2) : monthCell);
    const auto day = dayCell.empty() ? std::optional<std::int64_t>(0) : numberIn(dayCell);
    if (year && month >= 0 && day && *day >= 0 && *day <= 31)
        side.edtf = edtfOfParts(*year, month, static_cast<int>(*day));
    else if (const auto whole = readLooseDate(yearCell, dateReading_);
             whole && !whole->edtf.empty() && month == 0)
        side.edtf = whole->edtf; // "44 BC", or a whole date in the year column
    if (side.edtf.empty()) {
        side.unreadable = true;
        side.raw = std::string(yearCell) + ' ' + std::string(monthCell) + ' ' + std::string(dayCell);
        builder.fault(ImportReason::UnreadableDate,
                      columns_.names()[columns_.one(isEnd ? Role::EndYear : Role::Year).value_or(0)],
                      side.raw, row.line);
        // The day or the month does not exist.
        if (year && *year >= 1'000 && day && *day > 0)
            side.edtf = edtfOfParts(*year, *day <= 31 ? std::max(month, 0) : 0, 0);
    }
    return side;
}

void RowDates::addTime(Role role, const TableRow& row, Side& side, ImportBuilder& builder) const {
    const std::string_view cell = columns_.cell(row, role);
    if (cell.empty())
        return;
    if (!isWholeDay(side.edtf)) {
        const std::string before = side.raw.empty() ? side.edtf : side.raw;
        side.raw = before + (before.empty() ? "" : " ") + std::string(cell);
        return;
    }
    const auto time = readLooseTime(cell);
    const auto nextDay = cell.starts_with("24:") ? readLooseDate(side.edtf + ' ' + std::string(cell), {})
                                                 : std::optional<LenientDate>();
    if (time && Date::parse(side.edtf + *time))
        side.edtf += *time;
    else if (nextDay && nextDay->hasTime) {
        side.raw = (side.raw.empty() ? side.edtf : side.raw) + ' ' + std::string(cell);
        side.edtf = nextDay->edtf;
    } else {
        side.raw += (side.raw.empty() ? "" : " ") + std::string(cell);
        builder.fault(ImportReason::UnreadableDate, columns_.names()[*columns_.one(role)], cell, row.line);
    }
}

void RowDates::applyPrecision(std::string_view precision, Side& start, Side& end) const {
    if (precision.empty() || start.edtf.size() < 10)
        return;
    const std::string before = start.edtf;
    const auto keepRaw = [&] {
        if (start.raw.empty() && start.edtf != before)
            start.raw = before;
    };
    if (mapping_.precision == PrecisionScheme::UcdpGed) {
        const auto code = numberIn(precision);
        if (code && *code > 1 && isWholeDay(start.edtf) && isWholeDay(end.edtf) && start.edtf < end.edtf) {
            start.edtf = '[' + start.edtf + ".." + end.edtf + ']';
            end.edtf.clear();
            end.raw.clear();
        }
        return;
    }
    if (mapping_.precision == PrecisionScheme::Acled) {
        const auto code = numberIn(precision);
        const auto day = Date::parse(start.edtf);
        if (code && *code == 2 && isWholeDay(start.edtf) && day)
            start.edtf =
                rangeOfDays(day->bounds().earliestStart->day - 3, day->bounds().earliestStart->day + 3);
        else if (code && *code == 3 && isWholeDay(start.edtf))
            start.edtf.resize(7);
        return keepRaw();
    }
    const std::string word = squeezed(precision);
    if (word == "year" || word == "y")
        start.edtf.resize(4);
    else if (word == "month" || word == "m")
        start.edtf.resize(7);
    else if (word == "day" || word == "d")
        start.edtf.resize(10);
    else if ((word.starts_with("approx") || word == "circa" || word == "about") &&
             start.edtf.find_first_of("/[~%?") == std::string::npos)
        start.edtf += '~';
    else if ((word == "uncertain" || word == "estimated") &&
             start.edtf.find_first_of("/[~%?") == std::string::npos)
        start.edtf += '?';
    if (!Date::parse(start.edtf))
        start.edtf = before;
    keepRaw();
}

std::string RowDates::zoneOf(const TableRow& row, ImportBuilder& builder) const {
    const std::string_view cell = columns_.cell(row, Role::TimeZone);
    if (cell.empty())
        return mapping_.timeZone;
    if (TimeZone::named(cell))
        return std::string(cell);
    builder.note(ImportReason::ZoneUnknown, cell, {}, row.line);
    return mapping_.timeZone;
}

DateClaim RowDates::claimOf(const TableRow& row, ImportBuilder& builder) const {
    // Text that means that there is no date is preserved, too.
    const auto elseIn = [](Side& side, Side&& other) {
        if (other.raw.empty() && other.edtf.empty())
            other.raw = std::move(side.raw);
        side = std::move(other);
    };
    Side start = sideOf(Role::Date, row, builder);
    if (start.edtf.empty() && !start.unreadable)
        elseIn(start, sideOf(Role::Start, row, builder));
    if (start.edtf.empty() && !start.unreadable)
        elseIn(start, partsOf(false, row, builder));
    Side end = sideOf(Role::End, row, builder);
    if (end.edtf.empty() && !end.unreadable && !end.open)
        elseIn(end, partsOf(true, row, builder));
    // An end time without a day belongs to the day of the start.
    if (end.edtf.empty() && end.raw.empty() && isWholeDay(start.edtf) &&
        readLooseTime(columns_.cell(row, Role::EndTime)))
        end.edtf = start.edtf;
    addTime(Role::Time, row, start, builder);
    addTime(Role::EndTime, row, end, builder);
    applyPrecision(columns_.cell(row, Role::DatePrecision), start, end);

    if (const std::string open = start.edtf + "/.."; end.open && !start.edtf.empty() && Date::parse(open))
        start.edtf = open;
    auto claim = claimOfSpan(start.edtf, end.edtf);
    if (!claim) {
        builder.note(ImportReason::ReversedDates, {},
                     (start.raw.empty() ? start.edtf : start.raw) + " – " +
                         (end.raw.empty() ? end.edtf : end.raw),
                     row.line);
        claim = claimOfSpan(start.edtf, {});
        if (end.raw.empty())
            end.raw = end.edtf;
    }
    if (!claim)
        claim = DateClaim();
    if (!claim->date && !claim->start && !claim->end)
        claim->date = Date();
    claim->basis = Basis::Imported;
    claim->phrase = cutText(columns_.cell(row, Role::DatePhrase), 500);
    if (start.againstOrder || end.againstOrder)
        claim->reason = dateReason(ImportReason::AgainstOrder);
    else if (start.eitherOrder || end.eitherOrder)
        claim->reason = dateReason(ImportReason::AmbiguousDate);
    if (const bool timed =
            start.edtf.find('T') != std::string::npos || end.edtf.find('T') != std::string::npos;
        timed)
        claim->timeZone = zoneOf(row, builder);
    keepDateTexts(*claim, start.raw, end.raw);
    return std::move(*claim);
}

} // namespace crisis::imports
