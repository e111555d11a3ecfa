// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"

#include <string>
#include <vector>

namespace crisis::model {

/// The grades of what is reported about an event and known, each once, from "A1" to "F6" (NATO Admiralty
/// code): the reliability of the source and the credibility of the information, "F" and "6" where nobody has
/// judged. Never averaged. Only the first statements of very many are looked at.
[[nodiscard]] std::vector<std::string> gradesOf(const Timeline& timeline, EventPosition event,
                                                const AsOfDate& known = {});
/// Nobody reports it: all that is said about it is the analyst's own. False for very many statements.
[[nodiscard]] bool isOnlyJudged(const Timeline& timeline, EventPosition event);

} // namespace crisis::model
