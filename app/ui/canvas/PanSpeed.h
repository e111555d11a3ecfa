// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>

namespace crisis::ui {

/// How fast a dragging pointer moved at the end of the drag. Only the moves of the last 80 ms count, or the
/// last move if it took longer, so what happened before a pause has no effect.
class PanSpeed {
public:
    /// Times that go back count as no time passed.
    void add(double xPx, std::chrono::milliseconds time);
    /// Speed of the pointer if it is released at this time, in pixels a second; 0 if it has rested for 60 ms.
    [[nodiscard]] double atRelease(std::chrono::milliseconds time) const;

private:
    struct Sample {
        double xPx = 0;
        std::chrono::milliseconds time{};
    };
    std::deque<Sample> samples_; ///< times strictly ascend
};

} // namespace crisis::ui
