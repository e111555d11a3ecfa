// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"

#include <string>
#include <vector>

namespace crisis::model {

/// The grades of the reported statements about an event that are known on the as-of day, each once, sorted
/// from "A1" to "F6" (NATO Admiralty code): the reliability of the source, then the credibility of the
/// statement; "F" and "6" if ungraded. Never averaged. At most the first 64 statements are considered.
[[nodiscard]] std::vector<std::string> gradesOf(const Timeline& timeline, EventPosition event,
                                                const AsOfDate& known = {});
/// Whether no source reports the event: all statements about it are the analyst's own. False for an event
/// without statements or with more than 64.
[[nodiscard]] bool isOnlyJudged(const Timeline& timeline, EventPosition event);

} // namespace crisis::model
