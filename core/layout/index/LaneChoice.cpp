// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/LaneChoice.h"

namespace crisis::layout {

LaneChoice openingLanes(const Timeline& timeline) {
    LaneChoice choice;
    const View* view = timeline.openingView();
    if (!view || !view->lanesBy.known())
        return choice;
    choice.by = *view->lanesBy.known();
    choice.order = view->laneOrder;
    choice.collapsed.insert(view->collapsed.begin(), view->collapsed.end());
    return choice;
}

View openingViewWith(const Timeline& timeline, Date span, const LaneChoice& lanes) {
    View view;
    if (const View* opening = timeline.openingView())
        view = *opening;
    else
        view.id = ViewId("opening");
    view.span = std::move(span);
    view.lanesBy = lanes.by;
    view.laneOrder = lanes.order;
    view.collapsed.assign(lanes.collapsed.begin(), lanes.collapsed.end());
    return view;
}

} // namespace crisis::layout
