// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/LaneChoice.h"
#include "core/layout/index/TimelineIndex.h"

#include <functional>
#include <memory>
#include <mutex>

namespace crisis::ui {

/// A TimelineIndex built in the thread that makes a snapshot, so that the window's thread need not build it.
/// Holds only the last one built. Thread-safe.
class PrebuiltIndex {
public:
    explicit PrebuiltIndex(LayoutStrings words) : words_(std::move(words)) {}

    /// Builds the index with these lanes, and calls `finish` with it.
    void make(const Timeline& timeline, const LaneChoice& lanes,
              const std::function<void(TimelineIndex&)>& finish = {});
    /// Returns the index if it was built from this snapshot, else null. Either way none is held afterwards.
    [[nodiscard]] std::unique_ptr<TimelineIndex> take(const Timeline& timeline);

private:
    LayoutStrings words_;
    std::mutex mutex_;
    std::unique_ptr<TimelineIndex> index_;
};

} // namespace crisis::ui
