// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/PrebuiltIndex.h"

namespace crisis::ui {

void PrebuiltIndex::make(const Timeline& timeline, const LaneChoice& lanes,
                         const std::function<void(TimelineIndex&)>& finish) {
    auto index = std::make_unique<TimelineIndex>(timeline, lanes.by, words_);
    index->orderLanes(lanes.order);
    if (finish)
        finish(*index);
    const std::scoped_lock lock(mutex_);
    index_ = std::move(index);
}

std::unique_ptr<TimelineIndex> PrebuiltIndex::take(const Timeline& timeline) {
    const std::scoped_lock lock(mutex_);
    std::unique_ptr<TimelineIndex> index = std::move(index_);
    return index && index->timeline().isSameSnapshot(timeline) ? std::move(index) : nullptr;
}

} // namespace crisis::ui
