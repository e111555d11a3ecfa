// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

namespace crisis::model {

/// The event that a statement is about, directly or through the statements it answers; the first one of
/// several. Absent if there is none within a hundred steps.
[[nodiscard]] std::optional<EventPosition> eventBehind(const Timeline& timeline, StatementPosition statement);

} // namespace crisis::model
