// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>

namespace crisis::test {
using namespace crisis::model;

/// A realistic timeline of a given size: events in bursts over 18 months of 2022 and 2023, 85 % instants
/// (days and minutes) and 15 % intervals, 12 categories, 40 actors, 24 sources, 30 places, titles of 20 to 80
/// characters, and one statement of 80 to 300 characters per event. Depends only on the size and the seed.
[[nodiscard]] Timeline generateTimeline(std::uint32_t eventCount, std::uint64_t seed = 1);

} // namespace crisis::test
