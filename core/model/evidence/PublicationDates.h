// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace crisis::model {

// Days are counted since 1970-01-01, each as its source tells it.

/// The day from which a source can have been read: the latest that its speaking `published` claim allows.
/// Absent without such a claim, or if that has no end.
[[nodiscard]] std::optional<std::int64_t> publicationDay(const Source& source);

/// Since when the things of a timeline can have been known from its sources. Made in one walk over the
/// snapshot; then every question is a look-up.
class PublicationDates {
public:
    explicit PublicationDates(Timeline timeline);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] std::optional<std::int64_t> of(const SourceId& source) const;
    // Absent as well for an index that the timeline does not have.
    [[nodiscard]] std::optional<std::int64_t> of(StatementPosition statement) const;
    /// The first of its date claims' sources and of the statements about it.
    [[nodiscard]] std::optional<std::int64_t> of(EventPosition event) const;

    /// Every day on which a source came out, ascending, each once.
    [[nodiscard]] const std::vector<std::int64_t>& days() const { return days_; }
    [[nodiscard]] std::uint32_t eventsKnownOn(std::int64_t day) const;
    [[nodiscard]] std::uint32_t sourcesKnownOn(std::int64_t day) const;
    /// Sources of which nobody can say when they came out.
    [[nodiscard]] std::uint32_t undatedSources() const { return undatedSources_; }

private:
    // Positions in days_; its size means never.
    using Rank = std::uint32_t;
    [[nodiscard]] std::optional<std::int64_t> dayOf(Rank rank) const;
    [[nodiscard]] std::uint32_t asOf(const std::vector<std::uint32_t>& counts, std::int64_t day) const;

    Timeline timeline_;
    std::vector<std::int64_t> days_;
    std::vector<Rank> sources_;                             ///< by position in the timeline
    std::vector<Rank> events_;                              ///< the same
    std::vector<std::uint32_t> eventCounts_, sourceCounts_; ///< by rank: known on that day or before
    std::uint32_t undatedSources_ = 0;
};

} // namespace crisis::model
