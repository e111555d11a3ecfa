// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/store/Chunks.h"
#include "core/model/store/IdInterner.h"

namespace crisis::model {

/// Every event in the one display order, and where each stands.
struct DisplayOrder {
    std::vector<EventPosition> order;
    std::vector<std::uint32_t> ranks; ///< by position in the file

    [[nodiscard]] std::size_t memoryBytes() const {
        return order.capacity() * sizeof(order[0]) + ranks.capacity() * sizeof(ranks[0]);
    }
};

[[nodiscard]] DisplayOrder makeDisplayOrder(const ChunkList& events, const IdInterner& names);
/// The order after one event has changed in place, from the one before it; absent if that is still the order.
[[nodiscard]] std::optional<DisplayOrder> reordered(const DisplayOrder& before, EventPosition changed,
                                                    const ChunkList& events, const IdInterner& names);

} // namespace crisis::model
