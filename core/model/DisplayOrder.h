// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/Chunks.h"
#include "core/model/store/IdInterner.h"
#include "core/model/values/Positions.h"

namespace crisis::model {

/// All events in display order, and the rank of each in that order.
struct DisplayOrder {
    std::vector<EventPosition> order;
    std::vector<std::uint32_t> ranks; ///< by position in the snapshot

    [[nodiscard]] std::size_t memoryBytes() const {
        return order.capacity() * sizeof(order[0]) + ranks.capacity() * sizeof(ranks[0]);
    }
};

[[nodiscard]] DisplayOrder makeDisplayOrder(const ChunkList& events, const IdInterner& names);
/// The order after one event was changed in place, derived from the order before; absent if the order is the
/// same.
[[nodiscard]] std::optional<DisplayOrder> reordered(const DisplayOrder& before, EventPosition changed,
                                                    const ChunkList& events, const IdInterner& names);

} // namespace crisis::model
