// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace crisis::model {

/// Whether an event of a snapshot is in the subset. Called from any thread, several times for an event.
using EventPredicate = std::function<bool(const Timeline&, EventPosition)>;

/// Says which part of a timeline is shown or exported; apply() makes that part of a snapshot. Refers to no
/// snapshot, so it can be applied again after an edit.
///
/// An event is in the subset if every criterion that is present includes it. A subset without criteria is
/// everything.
///
/// The as-of day comes first: the other criteria see only what was known on it. It removes sources without a
/// publication day or with a later one, and what depends on them alone: statements, date claims (an event may
/// become undated), links, periods and events. The analyst's own statements and the quarantined members have
/// no publication day and are removed as well; the analyst's own date claims stay, and so do actors, places,
/// categories and views.
///
/// The other criteria select events. A selected event brings everything that is needed to understand it: the
/// statements about it and the answers to them, sources and what they are derived from, actors and what they
/// are members of, its place and its category. Everything else is left out, also a statement about no event.
/// References to what is left out are removed. The title, the marking, the views and the quarantined members
/// are always included.
struct TimelineSubset {
    /// Events that overlap [first, last); an undated event is not in the subset. Periods that overlap it.
    std::optional<Timeline::AxisSpan> span;
    /// These events, in any order; ids that do not exist are ignored. Periods that overlap the stretch from
    /// the first to the last event of the subset.
    std::optional<std::vector<EventId>> events;
    /// Events for which it is true; the periods as for `events`. Null: all. Two subsets are equal only if
    /// they share the predicate.
    std::shared_ptr<const EventPredicate> where;
    /// What was known on this day, counted from 1970-01-01; see AsOfDate.
    std::optional<std::int64_t> asOf;

    [[nodiscard]] bool selectsEvents() const { return span || events || where; }
    [[nodiscard]] bool isEverything() const { return !asOf && !selectsEvents(); }
    friend bool operator==(const TimelineSubset&, const TimelineSubset&) = default;
};

/// Content that an analyst may not want to share. It is removed after the as-of day is applied and before
/// events are selected.
struct PrivateContent {
    bool notes = false;      ///< notes of events, links and periods, and members that no reader understood
    bool judgements = false; ///< reliability and its basis, credibility; the analyst's own statements
    bool deprecated = false; ///< date claims of rank deprecated
    bool copies = false;     ///< the files of local copies of sources

    [[nodiscard]] static constexpr PrivateContent all() { return {true, true, true, true}; }
    [[nodiscard]] static constexpr PrivateContent none() { return {}; }
    friend bool operator==(const PrivateContent&, const PrivateContent&) = default;
};

} // namespace crisis::model
