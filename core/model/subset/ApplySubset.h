// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/evidence/PublicationDates.h"
#include "core/model/subset/TimelineSubset.h"

namespace crisis::model {

/// The subset of a timeline, as a valid timeline of its own; the same snapshot for everything. Objects keep
/// their order. Fails with Cancelled only. Thread-safe; a large timeline takes seconds.
[[nodiscard]] Result<Timeline> apply(const Timeline& timeline, const TimelineSubset& subset,
                                     const Progress& progress = {},
                                     const PrivateContent& content = PrivateContent::all());
/// The same for the snapshot of `dates`, whose publication dates are then not determined again.
[[nodiscard]] Result<Timeline> apply(const PublicationDates& dates, const TimelineSubset& subset,
                                     const Progress& progress = {},
                                     const PrivateContent& content = PrivateContent::all());

} // namespace crisis::model
