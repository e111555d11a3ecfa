// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"

#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

/// One place where the timeline's evidence does not agree with itself.
struct Contradiction {
    enum class Kind {
        RivalDates,     ///< `event` has dates that differ
        Denied,         ///< `by` denies `event` or `statement`
        Disputed,       ///< `by` disputes it
        ContradictedBy, ///< `event` has a link that says it contradicts `other`
    } kind{};
    std::optional<EventPosition> event;
    std::optional<EventPosition> other;
    std::optional<StatementPosition> statement;
    std::optional<StatementPosition> by;
    std::uint32_t dates = 0; ///< how many, each counted once
    friend bool operator==(const Contradiction&, const Contradiction&) = default;
};

/// Different dates among the claims of an event that are known and not deprecated.
[[nodiscard]] std::uint32_t differentDates(const Event& event, const AsOfDate& known = {});
/// Whether a statement that is known denies or disputes the event.
[[nodiscard]] bool isDisputed(const Timeline& timeline, EventPosition event, const AsOfDate& known);

/// What is about events in display order, then what is about statements alone in file order. Stops early,
/// with what it has, once `cancel` is set.
[[nodiscard]] std::vector<Contradiction> contradictions(const Timeline& timeline,
                                                        const std::atomic<bool>& cancel);

} // namespace crisis::model
