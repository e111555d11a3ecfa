// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/DateFormatter.h"

#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

enum class AnchorDoubt {
    ShownOnPage, ///< the page shows a day (`other`) that the anchor cannot be
    OtherAnchor, ///< a claim was resolved against a day (`other`) that is not, or no longer, the anchor
    Weekday,     ///< `phrase` names a weekday that its date (`other`) is not
};

/// Why the day that a source's dates are counted from, or a date counted from it, deserves a second look.
struct AnchorFinding {
    AnchorDoubt doubt{};
    SourceId source;
    std::optional<Date> anchor; ///< of the source, if it has one
    Date other;
    std::string phrase; ///< as the source has it
    int weekday = 0;    ///< ISO 8601, as named; only for Weekday
    EventId event;      ///< whose claim it is; all three empty: the source's own
    StatementId statement;
    PeriodId period;
    friend bool operator==(const AnchorFinding&, const AnchorFinding&) = default;
};
using AnchorFindings = std::vector<AnchorFinding>;

// `words` name the weekdays and months that phrases are searched for.

/// What a source says about itself.
[[nodiscard]] AnchorFindings checkSource(const Source& source, const DateStrings& words);
/// One claim; `source` is the one of its owner, for a claim that names none.
[[nodiscard]] AnchorFindings checkClaim(const Timeline& timeline, const DateClaim& claim,
                                        const SourceId& source, const DateStrings& words);
/// Everything that is dated. Stops early, with what it has, once `cancel` is set.
[[nodiscard]] AnchorFindings checkAnchors(const Timeline& timeline, const DateStrings& words,
                                          const std::atomic<bool>& cancel);

} // namespace crisis::model
