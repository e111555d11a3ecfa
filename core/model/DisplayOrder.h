// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Chunks.h"
#include "core/model/Names.h"
#include "core/model/Timeline.h"

namespace crisis {

/// Every event in the one display order, and where each stands.
struct DisplayOrder {
    std::vector<EventIndex> order;
    std::vector<std::uint32_t> ranks; ///< by position in the file

    [[nodiscard]] std::size_t memoryBytes() const {
        return order.capacity() * sizeof(order[0]) + ranks.capacity() * sizeof(ranks[0]);
    }
};

[[nodiscard]] DisplayOrder makeDisplayOrder(const ChunkList& events, const Names& names);
/// The order after one event has changed in place, from the one before it; absent if that is still the order.
[[nodiscard]] std::optional<DisplayOrder> reordered(const DisplayOrder& before, EventIndex changed,
                                                    const ChunkList& events, const Names& names);

} // namespace crisis
