// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/PublicationDates.h"

#include <memory>

namespace crisis::model {

/// What could be known on a day, or everything. Cheap to copy; every answer is a look-up.
class AsOfDate {
public:
    AsOfDate() = default; ///< everything
    AsOfDate(std::shared_ptr<const PublicationDates> dates, std::int64_t day)
        : dates_(std::move(dates)), day_(day) {}

    [[nodiscard]] bool isEverything() const { return dates_ == nullptr; }
    /// Only of one that is not everything.
    [[nodiscard]] std::int64_t day() const { return day_; }
    [[nodiscard]] const PublicationDates& dates() const { return *dates_; }

    [[nodiscard]] bool operator()(EventPosition event) const {
        return isEverything() || isBy(dates_->of(event));
    }
    [[nodiscard]] bool operator()(StatementPosition statement) const {
        return isEverything() || isBy(dates_->of(statement));
    }
    [[nodiscard]] bool operator()(const SourceId& source) const {
        return isEverything() || isBy(dates_->of(source));
    }
    /// A claim that no source makes is the analyst's own, and counts as known.
    [[nodiscard]] bool operator()(const DateClaim& claim) const {
        return isEverything() || claim.source.empty() || isBy(dates_->of(claim.source));
    }
    /// speakingClaim() among those that are known; null if none is.
    [[nodiscard]] const DateClaim* speaking(std::span<const DateClaim> claims) const;

private:
    [[nodiscard]] bool isBy(const std::optional<std::int64_t>& day) const { return day && *day <= day_; }

    std::shared_ptr<const PublicationDates> dates_;
    std::int64_t day_ = 0;
};

/// The timeline as it could have been told on a day: without the events, statements, date claims, periods and
/// sources that were not known then. An event whose date was not known stands undated. Pure; takes seconds on
/// a million events. What is everything gives the timeline itself.
[[nodiscard]] Timeline restrictedTo(const Timeline& timeline, const AsOfDate& known);

} // namespace crisis::model
