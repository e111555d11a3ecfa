// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <vector>

namespace crisis::model {

/// What of a timeline is handed on. Title, marking and all that an event needs to be understood always are.
struct ExcerptOptions {
    /// Only events that overlap it, with the statements about them and whatever those refer to; undated ones
    /// not. Absent: all events.
    std::optional<Timeline::AxisSpan> span;
    /// Only these events, in the same way, and the periods of their time. Absent: all events.
    std::optional<std::vector<EventPosition>> events;
    bool notes = false;      ///< notes of events, links and periods, and what no reader understood
    bool judgements = false; ///< reliability and its basis, credibility; the analyst's own statements
    bool deprecated = false; ///< date claims that were given up
    bool copies = false;     ///< the files of local copies of sources
};

/// A timeline with nothing but what is to be handed on; a valid one of its own.
[[nodiscard]] Timeline excerpt(const Timeline& timeline, const ExcerptOptions& options);

} // namespace crisis::model
