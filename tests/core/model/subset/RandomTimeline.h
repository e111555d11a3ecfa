// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>

namespace crisis::test {
using namespace crisis::model;

/// A small timeline in which everything refers to something else at random: events with rival dates, links
/// and participants, statements about events and answers, derived sources with and without a publication
/// date, groups, periods, assumptions and quarantined members. Depends only on the seed.
[[nodiscard]] Timeline randomTimeline(std::uint32_t seed);

} // namespace crisis::test
