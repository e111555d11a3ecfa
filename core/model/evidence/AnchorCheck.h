// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

enum class AnchorDoubt {
    ShownOnPage, ///< the page shows a day (`other`) that contradicts the anchor
    OtherAnchor, ///< a claim was resolved against a day (`other`) that differs from the anchor
    Weekday,     ///< `phrase` names a weekday that does not match its date (`other`)
};

/// A reason to check the anchor of a source, or a date that was resolved with it.
struct AnchorFinding {
    AnchorDoubt doubt{};
    SourceId source;
    std::optional<Date> anchor; ///< of the source; may be absent
    Date other;
    std::string phrase; ///< as in the source
    int weekday = 0;    ///< the weekday named (ISO 8601: 1 is Monday); only for Weekday
    EventId event;      ///< owner of the claim; if all three are empty, the source itself
    StatementId statement;
    PeriodId period;
    friend bool operator==(const AnchorFinding&, const AnchorFinding&) = default;
};
using AnchorFindings = std::vector<AnchorFinding>;

// `words` contains the names of weekdays and months to search for in phrases.

/// Checks the dates of a source itself.
[[nodiscard]] AnchorFindings checkSource(const Source& source, const DateStrings& words);
/// Checks one claim. `source` is the source of its owner, used if the claim names none.
[[nodiscard]] AnchorFindings checkClaim(const Timeline& timeline, const DateClaim& claim,
                                        const SourceId& source, const DateStrings& words);
/// Checks all dates of a timeline. Returns what it has found so far once `cancel` is set.
[[nodiscard]] AnchorFindings checkAnchors(const Timeline& timeline, const DateStrings& words,
                                          const std::atomic<bool>& cancel);

} // namespace crisis::model
