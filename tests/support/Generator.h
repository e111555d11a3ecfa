// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <cstdint>

namespace crisis::test {
using namespace crisis::imports;

/// A timeline of a given size that looks like a real one: events in bursts over 18 months of 2022 and 2023,
/// 85 % instants (days and minutes) and 15 % intervals, 12 categories, 40 actors, 24 sources, 30 places,
/// titles of 20 to 80 characters, and for each event one statement of 80 to 300 characters. The same seed
/// gives the same timeline.
[[nodiscard]] Timeline generateTimeline(std::uint32_t eventCount, std::uint64_t seed = 1);

} // namespace crisis::test
