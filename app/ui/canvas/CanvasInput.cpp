// SPDX-License-Identifier: GPL-3.0-or-later
// Input of the canvas: wheel, mouse, pinch gestures and keys.
#include "app/text/PlainText.h"
#include "app/ui/canvas/CanvasToolTip.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/layout/scene/MarkStyles.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QRubberBand>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <chrono>
#include <cmath>

namespace crisis::ui {

namespace {

constexpr double panShareOfView = 0.12;
constexpr std::uint32_t mostListed = 40;

template <class... Handlers>
struct ActionHandlers : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
ActionHandlers(Handlers...) -> ActionHandlers<Handlers...>;

PointerInput pointerInput(const QMouseEvent& event) {
    return {event.position(), event.modifiers(), std::chrono::milliseconds(event.timestamp())};
}

} // namespace

Hit TimelineCanvas::hitAt(const QPointF& at) const { return hitTest(scene(), at.x(), at.y()); }

bool TimelineCanvas::event(QEvent* event) {
    // While a drag can be cancelled, Esc is not the window's shortcut.
    if (event->type() == QEvent::ShortcutOverride && gestures_.drag() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineCanvas::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = canvasToolTip(hitAt(help->pos()), scene(), timeline(), known_, words_);
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
        return true;
    }
    case QEvent::NativeGesture: {
        const auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            break;
        carryOut(gestures_.pinch(std::exp(native->value()), native->position()));
        return true;
    }
    case QEvent::Gesture: {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            carryOut(gestures_.pinch(pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint())));
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    event->accept();
    carryOut(
        gestures_.wheel({event->position(), event->modifiers(), event->angleDelta(), event->pixelDelta()}));
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    carryOut(gestures_.press(pointerInput(*event), scene()));
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!gestures_.drag())
        return hover(event->position());
    carryOut(gestures_.move(pointerInput(*event)));
    showDrag();
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !gestures_.drag())
        return;
    const GestureActions actions = gestures_.release(pointerInput(*event), scene());
    showDrag();
    carryOut(actions);
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    carryOut(gestures_.doubleClick(pointerInput(*event), scene()));
}

void TimelineCanvas::carryOut(const GestureActions& actions) {
    const ActionHandlers handlers{
        [this](const StopMotion&) { motion_.stop(); },
        [this](const PanBy& by) { setView(view_.panned(by.px)); },
        [this](const ScrollLanesBy& by) {
            verticalScrollBar()->setValue(verticalScrollBar()->value() + by.px);
        },
        [this](const ZoomBy& by) { zoom(by); },
        [this](const Glide& glide) { motion_.glide(view_, glide.pxPerSecond); },
        [this](const SettleView&) { settle(); },
        [this](const ShowRange& range) {
            moveTo(Viewport::of(view_.at(range.leftPx), view_.at(range.rightPx), view_.widthPx));
        },
        [this](const SelectEvent& select) { choose(select.event); },
        [this](const ClearSelection&) { clearSelection(); },
        [this](const ActivateEvent& activate) { Q_EMIT eventActivated(activate.event); },
        [this](const MeasureTo& to) { measure(to.event); },
        [this](const OpenCluster& open) { openCluster(scene().clusters[open.cluster]); },
        [this](const FollowHint& follow) { goToNote(scene().notes[follow.hint]); },
        [this](const ToggleLane& toggle) { toggleLane(toggle.lane); },
        [this](const DropLane& drop) { dropLane(drop.lane, drop.y); },
    };
    for (const GestureAction& action : actions)
        std::visit(handlers, action);
}

void TimelineCanvas::zoom(const ZoomBy& by) {
    switch (by.pace) {
    case ZoomBy::Pace::Animated:
        return motion_.zoom(view_, by.factor, by.plotXPx);
    case ZoomBy::Pace::Immediate:
        return setView(view_.zoomed(by.factor, by.plotXPx));
    }
}

void TimelineCanvas::hover(const QPointF& at) {
    const Hit hit = hitAt(at);
    const auto* over = std::get_if<HitEvent>(&hit);
    setHovered(over ? std::optional(over->event) : std::nullopt);
    const bool clickable = !std::holds_alternative<HitNothing>(hit) &&
                           !std::holds_alternative<HitRuler>(hit) && !std::holds_alternative<HitPeriod>(hit);
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// Rubber band, cursor and what paintDrag() paints.
void TimelineCanvas::showDrag() {
    using Kind = CanvasGestures::Drag::Kind;
    const auto& drag = gestures_.drag();
    if (band_ && !drag)
        band_->hide();
    if (!drag) {
        viewport()->setCursor(Qt::ArrowCursor);
        viewport()->update();
        return;
    }
    switch (drag->kind) {
    case Kind::Undecided:
        break;
    case Kind::Pan:
        viewport()->setCursor(Qt::ClosedHandCursor);
        break;
    case Kind::Band: {
        if (!band_)
            band_ = std::make_unique<QRubberBand>(QRubberBand::Rectangle, viewport());
        const int top = static_cast<int>(geometry_.plotTopPx);
        band_->setGeometry(QRect(QPoint(static_cast<int>(drag->pressed.x()), top),
                                 QPoint(static_cast<int>(drag->at.x()), viewport()->height() - 1))
                               .normalized());
        band_->show();
        break;
    }
    case Kind::Measure:
        viewport()->setCursor(Qt::CrossCursor);
        viewport()->update();
        break;
    case Kind::Lane:
        viewport()->setCursor(Qt::ClosedHandCursor);
        viewport()->update();
        break;
    }
}

void TimelineCanvas::goToNote(const OffscreenHint& note) {
    const auto all = extent();
    switch (note.side) {
    case OffscreenHint::Side::Earlier:
        if (all)
            moveTo(fitted(all->first, view_.last()));
        break;
    case OffscreenHint::Side::Later:
        if (all)
            moveTo(fitted(view_.first(), all->last));
        break;
    case OffscreenHint::Side::Undated:
        choose(EventId(timeline().eventId(index_->undated().front())));
        break;
    }
}

void TimelineCanvas::openCluster(const Cluster& cluster) {
    const auto lane = static_cast<std::size_t>(cluster.lane);
    const LaneIndex& events = index_->lanes()[lane].index;
    std::uint32_t begin = events.startingBefore(cluster.first), end = events.startingBefore(cluster.last);
    if (cluster.fromBefore) {
        begin = 0;
        end = events.startingBefore(view_.first());
    }
    if (begin >= end)
        return;
    const AxisSeconds first = events.startAt(begin), last = events.startAt(end - 1);
    const bool canZoom = !cluster.fromBefore && last > first &&
                         view_.secondsPerPx > finestSecondsPerPx * 1.01 &&
                         static_cast<double>(last - first) > view_.secondsPerPx * 2;
    if (canZoom) {
        moveTo(fitted(first, events.endAt(end - 1) > last
                                 ? std::min(events.endAt(end - 1), last + (last - first))
                                 : last));
        return;
    }
    // All members are at the same moment, so zooming cannot separate them: list them in a menu.
    QMenu menu(this);
    std::uint32_t listed = 0;
    for (std::uint32_t at = begin; at < end && listed < mostListed; ++at) {
        if (cluster.fromBefore && events.endAt(at) <= view_.first())
            continue;
        const EventPosition event = events.eventAt(at);
        const EventId id(timeline().eventId(event));
        menu.addAction(withoutMnemonic(shownOnOneLine(timeline().title(event))), this,
                       [this, id] { choose(id); });
        ++listed;
    }
    if (cluster.count > listed)
        menu.addAction(tr("%1 more").arg(QLocale().toString(cluster.count - listed)))->setEnabled(false);
    menu.exec(viewport()->mapToGlobal(QPointF(cluster.box.left, cluster.box.bottom).toPoint()));
}

void TimelineCanvas::setHovered(const std::optional<EventId>& event) {
    if (hovered_ == event)
        return;
    hovered_ = event;
    viewport()->update();
    Q_EMIT eventHovered(event);
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const double page = view_.widthPx * 0.8;
    switch (event->key()) {
    case Qt::Key_Right:
        return control
                   ? motion_.flyTo(view_, motion_.destination(view_).panned(view_.widthPx * panShareOfView))
                   : selectNext();
    case Qt::Key_Left:
        return control
                   ? motion_.flyTo(view_, motion_.destination(view_).panned(-view_.widthPx * panShareOfView))
                   : selectPrevious();
    case Qt::Key_Down:
        return control ? moveLaneDown() : selectNextInLane();
    case Qt::Key_Up:
        return control ? moveLaneUp() : selectPreviousInLane();
    case Qt::Key_Space:
        return toggleLane();
    case Qt::Key_Home:
        return selectFirst();
    case Qt::Key_End:
        return selectLast();
    case Qt::Key_PageDown:
        return motion_.flyTo(view_, motion_.destination(view_).panned(page));
    case Qt::Key_PageUp:
        return motion_.flyTo(view_, motion_.destination(view_).panned(-page));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected_)
            Q_EMIT eventActivated(*selected_);
        return;
    case Qt::Key_Escape:
        if (gestures_.cancel())
            return showDrag();
        if (selected_)
            return clearSelection();
        break;
    default:
        if (!control && !event->modifiers().testFlag(Qt::AltModifier) && !event->text().trimmed().isEmpty() &&
            event->text().at(0).isPrint())
            return typeAhead(event->text(), std::chrono::milliseconds(event->timestamp()));
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineCanvas::resizeEvent(QResizeEvent*) { relayout(); }

void TimelineCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        restyle();
}

void TimelineCanvas::leaveEvent(QEvent*) { setHovered(std::nullopt); }

void TimelineCanvas::scrollContentsBy(int, int) { viewport()->update(); }

void TimelineCanvas::focusInEvent(QFocusEvent*) { viewport()->update(); }

void TimelineCanvas::focusOutEvent(QFocusEvent*) { viewport()->update(); }

} // namespace crisis::ui
