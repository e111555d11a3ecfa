// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasGestures.h"

#include "core/layout/scene/HitTest.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace crisis::ui {

namespace {

constexpr double unitsPerNotch = 120;
constexpr double notchesPerDoubling = 2;
constexpr double panSharePerNotch = 0.12; // of the width of the plot
constexpr double doubleClickZoom = 0.4;
constexpr double narrowestBandPx = 3;

// The delta of the axis along which the wheel was turned further. Some platforms swap the axes while Alt or
// Shift is pressed, so a modifier decides what is moved and the wheel only by how much.
double mainDelta(const QPointF& delta) {
    return std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
}

CanvasGestures::Drag::Kind kindOf(const CanvasGestures::Drag& drag, Qt::KeyboardModifiers modifiers) {
    using Kind = CanvasGestures::Drag::Kind;
    if (drag.lane)
        return Kind::Lane;
    if (modifiers.testFlag(Qt::ShiftModifier))
        return Kind::Band;
    return modifiers.testFlag(Qt::ControlModifier) ? Kind::Measure : Kind::Pan;
}

} // namespace

double GestureGeometry::plotX(double viewportX) const {
    return std::clamp(viewportX - plotLeftPx, 0.0, plotWidthPx);
}

GestureActions CanvasGestures::press(const PointerInput& pointer, const Scene& scene) {
    drag_ = Drag{Drag::Kind::Undecided, pointer.at, pointer.at, std::nullopt};
    const Hit hit = hitTest(scene, pointer.at.x(), pointer.at.y());
    if (const auto* lane = std::get_if<HitLane>(&hit))
        drag_->lane = scene.lanes[lane->lane].key;
    speed_ = {};
    speed_.add(pointer.at.x(), pointer.time);
    unscrolledPx_ = 0;
    return {StopMotion{}};
}

GestureActions CanvasGestures::move(const PointerInput& pointer) {
    if (!drag_)
        return {};
    if (drag_->kind == Drag::Kind::Undecided) {
        if ((pointer.at - drag_->pressed).manhattanLength() < geometry_.dragDistancePx)
            return {};
        drag_->kind = kindOf(*drag_, pointer.modifiers);
    }
    if (drag_->kind == Drag::Kind::Pan)
        return pan(pointer);
    drag_->at = pointer.at;
    return {};
}

GestureActions CanvasGestures::pan(const PointerInput& pointer) {
    const QPointF way = drag_->at - pointer.at;
    drag_->at = pointer.at;
    speed_.add(pointer.at.x(), pointer.time);
    GestureActions actions = scroll(way.y());
    actions.insert(actions.begin(), PanBy{way.x()});
    return actions;
}

GestureActions CanvasGestures::release(const PointerInput& pointer, const Scene& scene) {
    if (!drag_)
        return {};
    const Drag drag = *std::exchange(drag_, std::nullopt);
    switch (drag.kind) {
    case Drag::Kind::Undecided:
        return click(pointer, scene);
    case Drag::Kind::Measure:
        break;
    case Drag::Kind::Lane:
        return {DropLane{*drag.lane, pointer.at.y()}};
    case Drag::Kind::Band: {
        const auto [left, right] =
            std::minmax({geometry_.plotX(drag.pressed.x()), geometry_.plotX(pointer.at.x())});
        if (right - left > narrowestBandPx)
            return {ShowRange{left, right}};
        break;
    }
    case Drag::Kind::Pan:
        if (const double speed = speed_.atRelease(pointer.time); speed != 0)
            return {Glide{-speed}};
        return {SettleView{}};
    }
    return {};
}

GestureActions CanvasGestures::click(const PointerInput& pointer, const Scene& scene) const {
    const Hit hit = hitTest(scene, pointer.at.x(), pointer.at.y());
    if (const auto* over = std::get_if<HitEvent>(&hit)) {
        if (pointer.modifiers.testFlag(Qt::ControlModifier))
            return {MeasureTo{over->event}};
        return {SelectEvent{over->event}};
    }
    if (const auto* hint = std::get_if<HitOffscreenHint>(&hit))
        return {FollowHint{hint->note}};
    if (const auto* lane = std::get_if<HitLane>(&hit))
        return {ToggleLane{scene.lanes[lane->lane].key}};
    if (std::holds_alternative<HitNothing>(hit))
        return {ClearSelection{}};
    return {};
}

GestureActions CanvasGestures::doubleClick(const PointerInput& pointer, const Scene& scene) {
    drag_.reset();
    const Hit hit = hitTest(scene, pointer.at.x(), pointer.at.y());
    if (const auto* over = std::get_if<HitEvent>(&hit))
        return {ActivateEvent{over->event}};
    if (const auto* cluster = std::get_if<HitCluster>(&hit))
        return {OpenCluster{cluster->cluster}};
    // The first click has followed the hint already.
    if (std::holds_alternative<HitOffscreenHint>(hit) || pointer.at.x() < geometry_.plotLeftPx)
        return {};
    return {ZoomBy{doubleClickZoom, geometry_.plotX(pointer.at.x()), ZoomBy::Pace::Animated}};
}

GestureActions CanvasGestures::wheel(const WheelInput& wheel) {
    const bool touchpad = !wheel.pixelDelta.isNull();
    const QPointF delta(touchpad ? wheel.pixelDelta : wheel.angleDelta);
    const double way = mainDelta(delta);
    if (way == 0)
        return {};
    const bool shift = wheel.modifiers.testFlag(Qt::ShiftModifier);
    const bool alt = wheel.modifiers.testFlag(Qt::AltModifier) && !shift;
    const bool sideways = std::abs(delta.x()) > std::abs(delta.y()) && !alt;
    if (shift || sideways)
        return {StopMotion{},
                PanBy{touchpad ? -way : -way / unitsPerNotch * geometry_.plotWidthPx * panSharePerNotch}};
    if (alt || wheel.at.x() < geometry_.plotLeftPx)
        return scroll(touchpad ? -way : -way / unitsPerNotch * geometry_.rowHeightPx);
    const double factor = std::exp2(-way / (unitsPerNotch * notchesPerDoubling));
    const double plotX = geometry_.plotX(wheel.at.x());
    if (touchpad)
        return {StopMotion{}, ZoomBy{factor, plotX, ZoomBy::Pace::Immediate}};
    return {ZoomBy{factor, plotX, ZoomBy::Pace::Animated}};
}

// Fractions of a pixel add up: a wheel of high resolution sends many small turns.
GestureActions CanvasGestures::scroll(double px) {
    unscrolledPx_ += px;
    const double whole = std::trunc(unscrolledPx_);
    unscrolledPx_ -= whole;
    if (whole == 0)
        return {};
    return {ScrollLanesBy{static_cast<int>(whole)}};
}

GestureActions CanvasGestures::pinch(double scale, const QPointF& at) {
    if (!(scale > 0) || !std::isfinite(scale))
        return {};
    return {StopMotion{}, ZoomBy{1 / scale, geometry_.plotX(at.x()), ZoomBy::Pace::Immediate}};
}

bool CanvasGestures::cancel() { return std::exchange(drag_, std::nullopt).has_value(); }

} // namespace crisis::ui
