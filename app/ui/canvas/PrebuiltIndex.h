// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/LaneChoice.h"
#include "core/layout/index/TimelineIndex.h"

#include <memory>
#include <mutex>

namespace crisis::ui {

/// An index made in the thread that reads a file, so that the window need not stop for it. Holds the last one
/// made. Safe in several threads.
class PrebuiltIndex {
public:
    explicit PrebuiltIndex(LayoutStrings words) : words_(std::move(words)) {}

    /// With the lanes that the timeline opens with.
    void make(const Timeline& timeline);
    /// Gives the index of this very snapshot away, and forgets any other; null if there is none.
    [[nodiscard]] std::unique_ptr<TimelineIndex> take(const Timeline& timeline);

private:
    LayoutStrings words_;
    std::mutex mutex_;
    std::unique_ptr<TimelineIndex> index_;
};

} // namespace crisis::ui
