// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/subset/ApplySubset.h"

#include "core/model/subset/AsOfRestriction.h"
#include "core/model/subset/EventSelection.h"

namespace crisis::model {

namespace {

/// A part of the progress of a task, from `begin` to `end`.
Progress share(const Progress& progress, double begin, double end) {
    Progress part;
    part.cancel = progress.cancel;
    if (progress.report)
        part.report = [&progress, begin, end](double fraction) {
            progress.at(begin + fraction * (end - begin));
        };
    return part;
}

} // namespace

Result<Timeline> apply(const Timeline& timeline, const TimelineSubset& subset, const Progress& progress,
                       const PrivateContent& content) {
    if (!subset.asOf)
        return selected(timeline, subset, progress, content);
    const auto dates = publicationDates(timeline, share(progress, 0, 0.2));
    if (!dates)
        return tl::unexpected(dates.error());
    return apply(**dates, subset, share(progress, 0.2, 1), content);
}

Result<Timeline> apply(const PublicationDates& dates, const TimelineSubset& subset, const Progress& progress,
                       const PrivateContent& content) {
    if (!subset.asOf)
        return selected(dates.timeline(), subset, progress, content);
    const std::shared_ptr<const PublicationDates> borrowed(std::shared_ptr<void>(), &dates);
    const auto known = restrictedTo(AsOfDate(borrowed, *subset.asOf), share(progress, 0, 0.5));
    if (!known)
        return known;
    return selected(*known, subset, share(progress, 0.5, 1), content);
}

} // namespace crisis::model
