// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <functional>
#include <optional>

namespace crisis::exports {

/// The span of the opening view, else that of all events with a margin, in axis seconds; absent without dated
/// events.
[[nodiscard]] std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline);
/// The same with a known extent of the events, such as from an index. `extentOfEvents` is called only if the
/// opening view has no span; the events are not searched.
[[nodiscard]] std::optional<Timeline::AxisSpan>
openingSpan(const Timeline& timeline,
            const std::function<std::optional<Timeline::AxisSpan>()>& extentOfEvents);

/// The span of all events with a margin, in axis seconds; absent without dated events.
[[nodiscard]] std::optional<Timeline::AxisSpan> spanOfEvents(const Timeline& timeline);

} // namespace crisis::exports
