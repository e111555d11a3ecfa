// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/DateHedges.h"

#include "core/base/Ascii.h"
#include "core/import/dates/DateSpans.h"
#include "core/import/dates/SingleDate.h"
#include "core/time/Date.h"

#include <array>

namespace crisis::imports {

namespace {

bool isEdtf(const std::string& text) { return Date::parse(text).has_value(); }

// A qualifier before or after a date.
struct Hedge {
    std::string_view word;
    std::string_view before;
    std::string_view after;
    int step = 0; ///< starts or ends beside the named date: -1 before it, 1 after it
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

} // namespace

std::optional<LenientDate> readHedgedDate(std::string_view text, const DateReading& reading) {
    for (const Hedge& hedge : hedges) {
        if (text.size() <= hedge.word.size() || !sameLetters(text.substr(0, hedge.word.size()), hedge.word))
            continue;
        auto date = readSingleDate(trimmed(text.substr(hedge.word.size())), reading);
        if (!date)
            return date;
        if (hedge.step != 0)
            date->edtf = edtfBeside(date->edtf, hedge.step);
        date->edtf = std::string(hedge.before) + date->edtf + std::string(hedge.after);
        return isEdtf(date->edtf) ? date : std::nullopt;
    }
    if (text.size() > 1 && text.back() == '?') {
        auto date = readSingleDate(trimmed(text.substr(0, text.size() - 1)), reading);
        if (date)
            date->edtf += '?';
        return date && isEdtf(date->edtf) ? date : std::nullopt;
    }
    return readSingleDate(text, reading);
}

std::optional<LenientDate> readDatePair(std::string_view text, const DateReading& reading) {
    const std::string low = lowered(text);
    const bool between = low.starts_with("between ");
    constexpr std::array<std::string_view, 7> separators{" - ",     " – ", " — ",  " to ",
                                                         " until ", "–",   " bis "};
    const auto join = [&](std::size_t from, std::size_t at,
                          std::size_t length) -> std::optional<LenientDate> {
        const auto first = readHedgedDate(trimmed(text.substr(from, at - from)), reading);
        if (first && !between && isOpenEnd(text.substr(at + length))) {
            LenientDate open = *first;
            open.edtf += "/..";
            return isEdtf(open.edtf) ? std::optional(open) : std::nullopt;
        }
        const auto last = readHedgedDate(trimmed(text.substr(at + length)), reading);
        if (!first || !last)
            return std::nullopt;
        LenientDate both = *first;
        both.edtf = between ? '[' + first->edtf + ".." + last->edtf + ']' : first->edtf + '/' + last->edtf;
        both.eitherOrder = first->eitherOrder || last->eitherOrder;
        both.shortYear = first->shortYear || last->shortYear;
        both.onlyDayFirst = first->onlyDayFirst || last->onlyDayFirst;
        both.onlyMonthFirst = first->onlyMonthFirst || last->onlyMonthFirst;
        return isEdtf(both.edtf) ? std::optional(both) : std::nullopt;
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

} // namespace crisis::imports
