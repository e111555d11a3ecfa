// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/ViewHistory.h"

#include <cmath>

namespace crisis::ui {

namespace {

constexpr std::size_t mostViews = 100;

bool hardlyDiffer(const Viewport& a, const Viewport& b) {
    return std::abs(a.secondsPerPx / b.secondsPerPx - 1) < 0.02 && std::abs(a.x(b.origin)) < 0.02 * a.widthPx;
}

} // namespace

void ViewHistory::clear(const Viewport& start) {
    views_ = {start};
    at_ = 0;
}

void ViewHistory::settle(const Viewport& view) {
    if (views_.empty())
        return clear(view);
    if (hardlyDiffer(views_[at_], view)) {
        views_[at_] = view;
        return;
    }
    views_.resize(at_ + 1);
    views_.push_back(view);
    if (views_.size() > mostViews)
        views_.erase(views_.begin());
    at_ = views_.size() - 1;
}

std::optional<Viewport> ViewHistory::back() {
    if (!canGoBack())
        return std::nullopt;
    return views_[--at_];
}

std::optional<Viewport> ViewHistory::forward() {
    if (!canGoForward())
        return std::nullopt;
    return views_[++at_];
}

} // namespace crisis::ui
