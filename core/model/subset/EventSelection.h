// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/subset/TimelineSubset.h"

namespace crisis::model {

/// The second step of apply(): the selected events with what they need, and without the private content that
/// is not included. Ignores the as-of day. Fails with Cancelled only.
[[nodiscard]] Result<Timeline> selected(const Timeline& timeline, const TimelineSubset& subset,
                                        const Progress& progress, const PrivateContent& content);

} // namespace crisis::model
