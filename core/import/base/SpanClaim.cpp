// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/base/SpanClaim.h"

#include "core/base/Utf8.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

std::optional<DateClaim> claimOfSpan(const std::string& start, const std::string& end) {
    DateClaim claim;
    claim.basis = Basis::Imported;
    auto first = Date::parse(start);
    auto last = Date::parse(end);
    if (!first || !last)
        return std::nullopt;
    if (end.empty() || start == end) {
        claim.date = std::move(*first);
        return claim;
    }
    if (start.empty()) {
        if (last->isInterval())
            return std::nullopt;
        claim.end = std::move(*last);
        return claim;
    }
    if (first->isInterval() || last->isInterval())
        return std::nullopt;
    // An interval of plain ends is one date, whose parser also detects reversed ends.
    if (!first->isSet() && !last->isSet()) {
        auto span = Date::parse(start + '/' + end);
        if (!span)
            return std::nullopt;
        claim.date = std::move(*span);
        return claim;
    }
    if (first->bounds().earliestStart && last->bounds().latestEnd &&
        first->bounds().earliestStart->day > last->bounds().latestEnd->day)
        return std::nullopt;
    claim.start = std::move(*first);
    claim.end = std::move(*last);
    return claim;
}

void keepDateTexts(DateClaim& claim, std::string_view start, std::string_view end) {
    constexpr std::size_t longest = 2'000;
    PreservedMembers kept;
    if (!start.empty())
        kept.add("start", cutText(start, longest));
    if (!end.empty())
        kept.add("end", cutText(end, longest));
    claim.unknown = kept.text();
}

} // namespace crisis::imports
