// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <vector>

namespace crisis::model {

/// Selects the part of a timeline to share. The title, the marking and everything an event needs to be
/// understood are always included.
struct ExcerptOptions {
    /// Only events that overlap this span, with the statements about them and everything those refer to;
    /// undated events are left out. Absent: all events.
    std::optional<Timeline::AxisSpan> span;
    /// Only these events, again with what belongs to them, and the periods that overlap them. Absent: all
    /// events.
    std::optional<std::vector<EventPosition>> events;
    bool notes = false;      ///< notes of events, links and periods, and members that no reader understood
    bool judgements = false; ///< reliability and its basis, credibility; the analyst's own statements
    bool deprecated = false; ///< date claims of rank deprecated
    bool copies = false;     ///< the files of local copies of sources
};

/// The selected part of a timeline, as a valid timeline of its own.
[[nodiscard]] Timeline excerpt(const Timeline& timeline, const ExcerptOptions& options);

} // namespace crisis::model
