// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/Timeline.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace crisis::model {

// Days are counted from 1970-01-01, in the time zone that the source uses.

/// The day on which a source was certainly published: the latest day that its effective `published` claim
/// allows. Absent without such a claim, or if the claim has no end.
[[nodiscard]] std::optional<std::int64_t> publicationDay(const Source& source);

/// The first publication day of each event, statement and source of a timeline. Built in one pass over the
/// snapshot; every query is a lookup. Immutable.
class PublicationDates {
public:
    explicit PublicationDates(Timeline timeline);

    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] std::optional<std::int64_t> of(const SourceId& source) const;
    // Also absent for a position that the snapshot does not have.
    [[nodiscard]] std::optional<std::int64_t> of(StatementPosition statement) const;
    /// The earliest publication day among the sources of its date claims and of the statements about it.
    [[nodiscard]] std::optional<std::int64_t> of(EventPosition event) const;

    /// Every day on which a source was published, ascending, each once.
    [[nodiscard]] const std::vector<std::int64_t>& days() const { return days_; }
    [[nodiscard]] std::uint32_t eventsKnownOn(std::int64_t day) const;
    [[nodiscard]] std::uint32_t sourcesKnownOn(std::int64_t day) const;
    /// Number of sources without a known day of publication.
    [[nodiscard]] std::uint32_t undatedSources() const { return undatedSources_; }

private:
    friend Result<std::shared_ptr<const PublicationDates>> publicationDates(const Timeline& timeline,
                                                                            const Progress& progress);
    PublicationDates() = default;
    /// False if it was cancelled.
    bool find(const Progress& progress);

    // A position in days_; days_.size() means never.
    using Rank = std::uint32_t;
    [[nodiscard]] std::optional<std::int64_t> dayOf(Rank rank) const;
    [[nodiscard]] std::uint32_t asOf(const std::vector<std::uint32_t>& counts, std::int64_t day) const;

    Timeline timeline_;
    std::vector<std::int64_t> days_;
    std::vector<Rank> sources_;                             ///< by position in the snapshot
    std::vector<Rank> events_;                              ///< by position in the snapshot
    std::vector<std::uint32_t> eventCounts_, sourceCounts_; ///< by rank: number known on that day or earlier
    std::uint32_t undatedSources_ = 0;
};

/// The same in a task. Fails with Cancelled only; a million events take about a second.
[[nodiscard]] Result<std::shared_ptr<const PublicationDates>> publicationDates(const Timeline& timeline,
                                                                               const Progress& progress);

} // namespace crisis::model
