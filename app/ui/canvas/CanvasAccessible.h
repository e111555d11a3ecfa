// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Scene.h"
#include "core/model/evidence/AsOfDate.h"

#include <QString>

#include <optional>

namespace crisis::ui {

/// What assistive technology needs to know of a canvas. Implemented by a QAbstractScrollArea.
class AccessibleCanvas {
public:
    AccessibleCanvas() = default;
    AccessibleCanvas(const AccessibleCanvas&) = delete;
    AccessibleCanvas& operator=(const AccessibleCanvas&) = delete;
    virtual ~AccessibleCanvas() = default;

    [[nodiscard]] virtual const Timeline& timeline() const = 0;
    [[nodiscard]] virtual const std::optional<EventId>& selected() const = 0;
    [[nodiscard]] virtual const AsOfDate& known() const = 0;
    /// The bounding box of an event's mark and label, in pixels of the viewport; absent if no mark of its own
    /// is drawn.
    [[nodiscard]] virtual std::optional<crisis::layout::Box> boxOf(const EventId& event) const = 0;
    /// The title of the first lane that contains the event; empty if there is none.
    [[nodiscard]] virtual QString laneTitle(EventPosition event) const = 0;
    /// The scene that is painted, brought up to date first.
    [[nodiscard]] virtual const Scene& scene() const = 0;
    virtual void chooseAndShow(const EventId& event) = 0; ///< selects the event and moves the view to it
};

/// Exposes every AccessibleCanvas to assistive technology as a list whose items are the events in display
/// order. Items are created on demand. Call before the first canvas is queried; later calls do nothing.
void installCanvasAccessibility();

} // namespace crisis::ui
