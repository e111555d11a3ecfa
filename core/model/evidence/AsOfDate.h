// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/PublicationDates.h"

#include <memory>

namespace crisis::model {

/// A knowledge cut-off: what could be known on an as-of day, or everything. Cheap to copy; every query is a
/// lookup.
class AsOfDate {
public:
    AsOfDate() = default; ///< no cut-off: everything is known
    AsOfDate(std::shared_ptr<const PublicationDates> dates, std::int64_t day)
        : dates_(std::move(dates)), day_(day) {}

    [[nodiscard]] bool isEverything() const { return dates_ == nullptr; }
    /// Days since 1970-01-01; only valid if !isEverything().
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
    /// A claim without a source is the analyst's own and counts as known.
    [[nodiscard]] bool operator()(const DateClaim& claim) const {
        return isEverything() || claim.source.empty() || isBy(dates_->of(claim.source));
    }
    /// The effective claim among the known ones (see speakingClaim()); null if none is known.
    [[nodiscard]] const DateClaim* speaking(std::span<const DateClaim> claims) const;

private:
    [[nodiscard]] bool isBy(const std::optional<std::int64_t>& day) const { return day && *day <= day_; }

    std::shared_ptr<const PublicationDates> dates_;
    std::int64_t day_ = 0;
};

} // namespace crisis::model
