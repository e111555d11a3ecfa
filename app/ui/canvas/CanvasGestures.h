// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/canvas/GestureActions.h"
#include "app/ui/canvas/PanSpeed.h"

#include <QPoint>
#include <QPointF>
#include <Qt>

#include <chrono>
#include <optional>
#include <string>

namespace crisis::ui {

/// What the gestures need to know of the canvas. Logical pixels.
struct GestureGeometry {
    double plotLeftPx = 0; ///< width of the gutter with the lane titles
    double plotWidthPx = 1'000;
    double rowHeightPx = 20;    ///< one notch of the wheel scrolls the lanes by it
    double dragDistancePx = 10; ///< a pointer that moves less far while pressed clicks

    /// The plot position of a position in the viewport; that of the nearest edge outside the plot.
    [[nodiscard]] double plotX(double viewportX) const;
};

struct PointerInput {
    QPointF at; ///< in the viewport
    Qt::KeyboardModifiers modifiers;
    std::chrono::milliseconds time{}; ///< of the input, since any fixed moment
};

struct WheelInput {
    QPointF at; ///< in the viewport
    Qt::KeyboardModifiers modifiers;
    QPoint angleDelta; ///< eighths of a degree; a notch is 120. Positive: away from the user, or to the left.
    QPoint pixelDelta; ///< same signs; null unless the device is a touchpad, and then decisive
};

/// Recognizes what the user does with pointer, wheel and fingers, and returns what the canvas is to do. Plain
/// calls without a clock or widget, so every gesture can be tested. The scene passed in is the one on screen.
class CanvasGestures {
public:
    /// The left button is down.
    struct Drag {
        enum class Kind {
            Undecided, ///< a click unless the pointer moves further
            Pan,
            Band,    ///< zooms to a range; Shift
            Measure, ///< shows the length of a range; Ctrl
            Lane,    ///< moves a lane by its title
        } kind = Kind::Undecided;
        QPointF pressed;                 ///< in the viewport
        QPointF at;                      ///< where the pointer was last
        std::optional<std::string> lane; ///< key of the lane whose title was pressed
    };

    void setGeometry(const GestureGeometry& geometry) { geometry_ = geometry; }
    [[nodiscard]] const GestureGeometry& geometry() const { return geometry_; }
    [[nodiscard]] const std::optional<Drag>& drag() const { return drag_; }

    // Of the left button; move() without it does nothing.
    [[nodiscard]] GestureActions press(const PointerInput& pointer, const Scene& scene);
    [[nodiscard]] GestureActions move(const PointerInput& pointer);
    [[nodiscard]] GestureActions release(const PointerInput& pointer, const Scene& scene);
    /// The second press of a double click, in place of press().
    [[nodiscard]] GestureActions doubleClick(const PointerInput& pointer, const Scene& scene);

    /// Plain: zooms. With Shift or sideways: pans. With Alt or over the lane titles: scrolls the lanes.
    [[nodiscard]] GestureActions wheel(const WheelInput& wheel);
    /// `scale` is the distance of the fingers relative to the previous call; others than positive ones are
    /// ignored.
    [[nodiscard]] GestureActions pinch(double scale, const QPointF& at);
    /// Ends a drag without effect, except that the view stays where a pan has moved it. The release that
    /// follows does nothing. False if there is no drag.
    [[nodiscard]] bool cancel();

private:
    [[nodiscard]] GestureActions click(const PointerInput& pointer, const Scene& scene) const;
    [[nodiscard]] GestureActions pan(const PointerInput& pointer);
    [[nodiscard]] GestureActions scroll(double px);

    GestureGeometry geometry_;
    std::optional<Drag> drag_;
    PanSpeed speed_;
    double unscrolledPx_ = 0; ///< fraction of a pixel that the lanes have still to be scrolled by
};

} // namespace crisis::ui
