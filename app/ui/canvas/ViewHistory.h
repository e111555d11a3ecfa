// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <optional>
#include <vector>

namespace crisis::ui {

/// The visited views, for going back and forward as in a web browser. Holds the last 100.
class ViewHistory {
public:
    void clear(const Viewport& start); ///< `start` becomes the only view
    /// Adds a view after movement has ended, and drops the views ahead. One that hardly differs from the
    /// current view replaces it.
    void settle(const Viewport& view);
    [[nodiscard]] bool canGoBack() const { return at_ > 0; }
    [[nodiscard]] bool canGoForward() const { return at_ + 1 < views_.size(); }
    /// Both move in the history and return the view there; absent at its end.
    [[nodiscard]] std::optional<Viewport> back();
    [[nodiscard]] std::optional<Viewport> forward();

private:
    std::vector<Viewport> views_;
    std::size_t at_ = 0;
};

} // namespace crisis::ui
