// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/timelineproject/TimelineProjectTime.h"

#include "core/base/Ascii.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/dates/LenientTime.h"

#include <cmath>

namespace crisis::imports {

namespace {

struct Moment {
    std::string day;
    std::string clock; ///< beginning with the T
};

// `-44-03-15 00:00:00`; the oldest files omit leading zeros.
std::optional<Moment> gregorian(std::string_view text) {
    const std::size_t blank = text.find(' ');
    const bool negative = text.starts_with('-');
    const std::vector<std::string_view> parts =
        splitAt(text.substr(negative ? 1 : 0, blank - (negative ? 1 : 0)), '-');
    if (parts.size() != 3 || blank == std::string_view::npos)
        return std::nullopt;
    const auto year = wholeNumber(parts[0]);
    const auto month = wholeNumber(parts[1]);
    const auto day = wholeNumber(parts[2]);
    const auto clock = readLooseTime(text.substr(blank + 1));
    if (!year || !month || !day || !clock || *month < 1 || *month > 12 || *day < 1 || *day > 31)
        return std::nullopt;
    std::string edtf =
        edtfOfParts(negative ? -*year : *year, static_cast<int>(*month), static_cast<int>(*day));
    if (edtf.empty())
        return std::nullopt;
    return Moment{std::move(edtf), *clock};
}

// Omits the seconds of 10:05:00.
std::string shortClock(const std::string& clock) {
    return clock.size() == 9 && clock.ends_with(":00") ? clock.substr(0, 6) : clock;
}

std::optional<DateClaim> gregorianClaim(std::string_view start, std::string_view end,
                                        const ProjectFuzziness& fuzziness) {
    const auto first = gregorian(start);
    const auto last = gregorian(end);
    if (!first || !last)
        return std::nullopt;
    const bool days = isMidnight(first->clock) && isMidnight(last->clock);
    // EDTF has only years outside of four digits.
    const auto edtf = [days](const Moment& moment) {
        return days || moment.day[0] == 'Y' ? moment.day : moment.day + shortClock(moment.clock);
    };
    const std::string from = edtf(*first) + (fuzziness.start ? "~" : "");
    if (fuzziness.endsToday)
        return claimOfSpan(from + "/..", {});
    return claimOfSpan(from, edtf(*last) + (fuzziness.end ? "~" : ""));
}

std::optional<std::string> yearOfNumber(std::string_view text) {
    const auto number = jsonNumber(text);
    const double value = number ? std::round(std::stod(*number)) : HUGE_VAL;
    if (!(std::abs(value) < 2e16))
        return std::nullopt;
    return edtfOfParts(static_cast<std::int64_t>(value), 0, 0);
}

} // namespace

std::optional<DateClaim> projectClaim(ProjectTime kind, std::string_view start, std::string_view end,
                                      const ProjectFuzziness& fuzziness) {
    if (kind == ProjectTime::Gregorian)
        return gregorianClaim(start, end, fuzziness);
    std::optional<DateClaim> claim;
    if (kind == ProjectTime::Numbers) {
        const auto first = yearOfNumber(start);
        const auto last = yearOfNumber(end);
        if (!first || !last)
            return std::nullopt;
        claim = claimOfSpan(*first + (fuzziness.start ? "~" : ""), *last + (fuzziness.end ? "~" : ""));
        if (claim)
            claim->rule = "number-as-year";
    } else
        claim = claimOfSpan({}, {});
    if (claim)
        claim->phrase = start == end ? std::string(start) : std::string(start) + " – " + std::string(end);
    return claim;
}

} // namespace crisis::imports
