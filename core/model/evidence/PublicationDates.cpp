// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/PublicationDates.h"

#include "core/base/StepProgress.h"

#include <algorithm>

namespace crisis::model {

namespace {

// Running totals: the number of ranks of i or less; "never" is not counted.
std::vector<std::uint32_t> totals(const std::vector<std::uint32_t>& ranks, std::size_t count) {
    std::vector<std::uint32_t> sums(count + 1, 0);
    for (const std::uint32_t rank : ranks)
        ++sums[rank];
    for (std::size_t i = 1; i < count; ++i)
        sums[i] += sums[i - 1];
    return sums;
}

} // namespace

std::optional<std::int64_t> publicationDay(const Source& source) {
    std::vector<DateClaim> published;
    for (const DateClaim& claim : source.dates) {
        if (claim.role && claim.role->is(SourceDateRole::Published))
            published.push_back(claim);
    }
    const DateClaim* speaking = speakingClaim(published);
    if (speaking == nullptr || isUndated(*speaking))
        return std::nullopt;
    const auto latest = boundsOf(*speaking).latestEnd;
    return latest ? std::optional(latest->day) : std::nullopt;
}

PublicationDates::PublicationDates(Timeline timeline) : timeline_(std::move(timeline)) { find({}); }

Result<std::shared_ptr<const PublicationDates>> publicationDates(const Timeline& timeline,
                                                                 const Progress& progress) {
    std::shared_ptr<PublicationDates> dates(new PublicationDates);
    dates->timeline_ = timeline;
    if (!dates->find(progress))
        return failure(ErrorCode::Cancelled);
    return dates;
}

bool PublicationDates::find(const Progress& progress) {
    std::vector<std::optional<std::int64_t>> published;
    for (const Source& source : timeline_.sources()) {
        published.push_back(publicationDay(source));
        if (published.back())
            days_.push_back(*published.back());
        else
            ++undatedSources_;
    }
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    const auto never = static_cast<Rank>(days_.size());
    for (const auto& day : published)
        sources_.push_back(
            day ? static_cast<Rank>(std::lower_bound(days_.begin(), days_.end(), *day) - days_.begin())
                : never);

    events_.reserve(timeline_.eventCount());
    std::vector<std::uint32_t> found;
    StepProgress steps(progress, timeline_.eventCount());
    for (std::uint32_t i = 0; i < timeline_.eventCount(); ++i) {
        if (!steps.next())
            return false;
        found.clear();
        timeline_.sourcesOf(EventPosition{i}, found);
        Rank first = never;
        for (const std::uint32_t source : found)
            first = std::min(first, sources_[source]);
        events_.push_back(first);
    }
    eventCounts_ = totals(events_, days_.size());
    sourceCounts_ = totals(sources_, days_.size());
    return true;
}

std::optional<std::int64_t> PublicationDates::dayOf(Rank rank) const {
    return rank < days_.size() ? std::optional(days_[rank]) : std::nullopt;
}

std::optional<std::int64_t> PublicationDates::of(const SourceId& source) const {
    const Source* found = source.empty() ? nullptr : timeline_.find(source);
    if (found == nullptr)
        return std::nullopt;
    return dayOf(sources_[static_cast<std::size_t>(found - timeline_.sources().data())]);
}

std::optional<std::int64_t> PublicationDates::of(StatementPosition statement) const {
    if (static_cast<std::uint32_t>(statement) >= timeline_.statementCount())
        return std::nullopt;
    const auto source = timeline_.sourceOf(statement);
    return source ? dayOf(sources_[*source]) : std::nullopt;
}

std::optional<std::int64_t> PublicationDates::of(EventPosition event) const {
    const auto at = static_cast<std::size_t>(event);
    return at < events_.size() ? dayOf(events_[at]) : std::nullopt;
}

std::uint32_t PublicationDates::asOf(const std::vector<std::uint32_t>& counts, std::int64_t day) const {
    const auto after = std::upper_bound(days_.begin(), days_.end(), day) - days_.begin();
    return after == 0 ? 0 : counts[static_cast<std::size_t>(after - 1)];
}

std::uint32_t PublicationDates::eventsKnownOn(std::int64_t day) const { return asOf(eventCounts_, day); }

std::uint32_t PublicationDates::sourcesKnownOn(std::int64_t day) const { return asOf(sourceCounts_, day); }

} // namespace crisis::model
