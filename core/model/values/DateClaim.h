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

/// One dating of its owner: either `date`, or `start` and/or `end`.
struct DateClaim {
    std::optional<Date> date;
    std::optional<Date> start; ///< no interval; absent with `end` present: unknown
    std::optional<Date> end;   ///< no interval; absent with `start` present: unknown
    VocabularyTerm<Basis> basis;
    std::string phrase;           ///< the words that carry the date, as the source has them
    std::optional<Date> anchor;   ///< the day that the phrase was resolved against
    std::string rule;             ///< such as "last-weekday-before"
    SourceId source;              ///< empty: none
    std::optional<int> paragraph; ///< of the source: 0 is its date line, 1 its first paragraph
    VocabularyTerm<Rank> rank;
    std::string reason;
    std::string timeZone;                               ///< IANA; empty: the timeline's
    std::optional<VocabularyTerm<SourceDateRole>> role; ///< only for a source's dates
    std::string
        unknown; ///< members that the format does not know, as JSON `"key":value,…`; kept in the order read

    friend bool operator==(const DateClaim&, const DateClaim&) = default;
};

/// The outermost limits of the whole claim, over date, or start and end.
[[nodiscard]] Bounds boundsOf(const DateClaim& claim);
[[nodiscard]] bool isUndated(const DateClaim& claim);
/// The EDTF string of the claim; for a start and an end `start/end`, an absent one left out.
[[nodiscard]] std::string edtfOf(const DateClaim& claim);

/// Dates a claim by a text such as edtfOf() gives: a date, or else, around its only `/`, a start and an end.
/// Fails as Date::parse() does; then nothing has changed.
[[nodiscard]] Result<void> setDate(DateClaim& claim, std::string_view text);

/// The claim that speaks for its owner: the first preferred one, else the first normal one, else the first.
/// Null only for an empty list.
[[nodiscard]] const DateClaim* speakingClaim(std::span<const DateClaim> claims);

} // namespace crisis::model
