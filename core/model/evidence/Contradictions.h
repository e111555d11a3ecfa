// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"

#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

/// A contradiction in the evidence of a timeline.
struct Contradiction {
    enum class Kind {
        RivalDates,     ///< `event` has different dates
        Denied,         ///< `by` denies `event` or `statement`
        Disputed,       ///< `by` disputes `event` or `statement`
        ContradictedBy, ///< `event` has a link of type contradicts to `other`
    } kind{};
    std::optional<EventPosition> event;
    std::optional<EventPosition> other;
    std::optional<StatementPosition> statement;
    std::optional<StatementPosition> by;
    std::uint32_t dates = 0; ///< number of different dates; only for RivalDates
    friend bool operator==(const Contradiction&, const Contradiction&) = default;
};

/// The number of different dates among the claims of an event that are known on the as-of day and not
/// deprecated.
[[nodiscard]] std::uint32_t differentDates(const Event& event, const AsOfDate& known = {});
/// Whether a statement that is known on the as-of day denies or disputes the event.
[[nodiscard]] bool isDisputed(const Timeline& timeline, EventPosition event, const AsOfDate& known);

/// Contradictions of events in display order, then those of statements only, in file order. Returns what it
/// has found so far once `cancel` is set.
[[nodiscard]] std::vector<Contradiction> contradictions(const Timeline& timeline,
                                                        const std::atomic<bool>& cancel);

} // namespace crisis::model
