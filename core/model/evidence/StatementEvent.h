// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

namespace crisis {

/// The event that a statement is about, by way of the statements that it answers; the first one of several.
/// Absent if there is none within a hundred answers.
[[nodiscard]] std::optional<EventIndex> eventBehind(const Timeline& timeline, StatementIndex statement);

} // namespace crisis
