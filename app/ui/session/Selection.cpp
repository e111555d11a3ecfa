// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Selection.h"

namespace crisis::ui {

void Selection::choose(const std::optional<EventId>& event, Origin origin) {
    if (chosen_ == event)
        return;
    chosen_ = event;
    Q_EMIT chosenChanged(chosen_, origin);
}

void Selection::hover(const std::optional<EventId>& event) {
    if (hovered_ == event)
        return;
    hovered_ = event;
    Q_EMIT hoveredChanged(hovered_);
}

void Selection::keepWithin(const Timeline& timeline) {
    if (hovered_ && !timeline.indexOf(hovered_->value()))
        hover(std::nullopt);
    if (chosen_ && !timeline.indexOf(chosen_->value()))
        choose(std::nullopt);
}

} // namespace crisis::ui
