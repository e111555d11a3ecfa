// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Ids.h"
#include "core/model/values/Vocabulary.h"
#include "core/time/Date.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::model {

/// One claim about the date of its owner: either `date`, or `start` and/or `end`.
struct DateClaim {
    std::optional<Date> date;
    std::optional<Date> start; ///< not an interval; absent while `end` is set: unknown
    std::optional<Date> end;   ///< not an interval; absent while `start` is set: unknown
    VocabularyTerm<Basis> basis;
    std::string phrase;           ///< the passage that states the date, as in the source
    std::optional<Date> anchor;   ///< the day relative to which the phrase was resolved
    std::string rule;             ///< how the phrase was resolved, such as "last-weekday-before"
    SourceId source;              ///< empty: none
    std::optional<int> paragraph; ///< in the source: 0 is its dateline, 1 its first paragraph
    VocabularyTerm<Rank> rank;
    std::string reason;
    std::string timeZone;                               ///< IANA; empty: that of the timeline
    std::optional<VocabularyTerm<SourceDateRole>> role; ///< only for the dates of a source
    std::string unknown; ///< preserved members, as JSON `"key":value,…` in the order read

    friend bool operator==(const DateClaim&, const DateClaim&) = default;
};

/// The outermost bounds of the claim: of its date, or of its start and end.
[[nodiscard]] Bounds boundsOf(const DateClaim& claim);
[[nodiscard]] bool isUndated(const DateClaim& claim);
/// The EDTF string of the claim. A claim with start and end is `start/end`, with an absent side left empty.
[[nodiscard]] std::string edtfOf(const DateClaim& claim);

/// Sets the date of a claim from a text such as edtfOf() returns: a date or, if it is not a valid date and
/// contains exactly one `/`, a start and an end. Fails as Date::parse() does; the claim is then unchanged.
[[nodiscard]] Result<void> setDate(DateClaim& claim, std::string_view text);

/// The effective claim of an owner: the first preferred one, else the first normal one, else the first. Null
/// only for an empty list.
[[nodiscard]] const DateClaim* speakingClaim(std::span<const DateClaim> claims);

} // namespace crisis::model
