// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Viewport.h"

#include <optional>
#include <vector>

namespace crisis::ui {

/// The views that one has come from and can go back to, as a browser keeps pages. At most 100.
class ViewHistory {
public:
    void clear(const Viewport& start);
    /// Remembers a view that movement came to rest at. One that hardly differs from the last replaces it.
    void settle(const Viewport& view);
    [[nodiscard]] bool canGoBack() const { return at_ > 0; }
    [[nodiscard]] bool canGoForward() const { return at_ + 1 < views_.size(); }
    [[nodiscard]] std::optional<Viewport> back();
    [[nodiscard]] std::optional<Viewport> forward();

private:
    std::vector<Viewport> views_;
    std::size_t at_ = 0;
};

} // namespace crisis::ui
