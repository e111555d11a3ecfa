// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/PanSpeed.h"

namespace crisis::ui {

namespace {

constexpr std::chrono::milliseconds speedWindow{80};
constexpr std::chrono::milliseconds restBeforeRelease{60};

} // namespace

void PanSpeed::add(double xPx, std::chrono::milliseconds time) {
    if (!samples_.empty() && time <= samples_.back().time) {
        samples_.back().xPx = xPx;
        return;
    }
    samples_.push_back({xPx, time});
    while (samples_.size() > 2 && samples_.front().time < time - speedWindow)
        samples_.pop_front();
}

double PanSpeed::atRelease(std::chrono::milliseconds time) const {
    if (samples_.size() < 2 || time - samples_.back().time >= restBeforeRelease)
        return 0;
    const std::chrono::duration<double> duration = samples_.back().time - samples_.front().time;
    return (samples_.back().xPx - samples_.front().xPx) / duration.count();
}

} // namespace crisis::ui
