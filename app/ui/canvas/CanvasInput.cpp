// SPDX-License-Identifier: GPL-3.0-or-later
// Input of the canvas: wheel, mouse, pinch gestures and keys.
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/layout/scene/MarkStyles.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QRubberBand>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace crisis::ui {

namespace {

constexpr double wheelUnitsPerDoubling = 240; // two notches
constexpr double panShareOfView = 0.12;
constexpr qint64 throwWindowMs = 60;
constexpr std::uint32_t mostListed = 40;

} // namespace

double TimelineCanvas::plotX(double widgetX) const {
    return std::clamp(widgetX - geometry_.plotLeftPx, 0.0, view_.widthPx);
}

Hit TimelineCanvas::hitAt(const QPointF& at) const { return hitTest(scene(), at.x(), at.y()); }

bool TimelineCanvas::viewportEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::ToolTip:
        return showToolTip(static_cast<QHelpEvent*>(event));
    case QEvent::NativeGesture: {
        const auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            break;
        gesture(std::exp(-native->value()), native->position());
        return true;
    }
    case QEvent::Gesture: {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            if (pinch->scaleFactor() > 0)
                gesture(1 / pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->centerPoint()));
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineCanvas::gesture(double factor, const QPointF& at) {
    motion_.stop();
    setView(view_.zoomed(factor, plotX(at.x())));
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    event->accept();
    const bool touchpad = !event->pixelDelta().isNull();
    const QPointF delta = touchpad ? QPointF(event->pixelDelta()) : QPointF(event->angleDelta());
    const bool sideways =
        event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y());
    if (sideways) {
        const double way = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
        motion_.stop();
        setView(view_.panned(touchpad ? -way : -way / 120 * view_.widthPx * panShareOfView));
        return;
    }
    if (event->modifiers().testFlag(Qt::AltModifier) || event->position().x() < geometry_.plotLeftPx) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() -
            static_cast<int>(touchpad ? delta.y() : delta.y() / 120 * geometry_.rowHeightPx));
        return;
    }
    const double factor = std::exp2(-delta.y() / wheelUnitsPerDoubling);
    if (touchpad)
        gesture(factor, event->position());
    else
        motion_.zoom(view_, factor, plotX(event->position().x()));
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    motion_.stop();
    Drag drag;
    drag.pressed = drag.last = event->position();
    drag.lastMs = static_cast<qint64>(event->timestamp());
    const Hit hit = hitAt(event->position());
    const auto* lane = std::get_if<HitLane>(&hit);
    draggedLane_ = lane ? scene().lanes[lane->lane].key : std::string();
    drag_ = drag;
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        const Hit hit = hitAt(event->position());
        const auto* over = std::get_if<HitEvent>(&hit);
        setHovered(over ? std::optional(over->event) : std::nullopt);
        const bool clickable = !std::holds_alternative<HitNothing>(hit) &&
                               !std::holds_alternative<HitRuler>(hit) &&
                               !std::holds_alternative<HitPeriod>(hit);
        viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF at = event->position();
    if (drag_->kind == Drag::Kind::Undecided) {
        if ((at - drag_->pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
            return;
        drag_->kind = !draggedLane_.empty() || drag_->pressed.x() < geometry_.plotLeftPx ? Drag::Kind::Lane
                      : event->modifiers().testFlag(Qt::ShiftModifier)                   ? Drag::Kind::Band
                      : event->modifiers().testFlag(Qt::ControlModifier)                 ? Drag::Kind::Measure
                                                                                         : Drag::Kind::Pan;
        if (drag_->kind == Drag::Kind::Pan)
            viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (drag_->kind == Drag::Kind::Band) {
        if (!band_)
            band_ = std::make_unique<QRubberBand>(QRubberBand::Rectangle, viewport());
        const int top = static_cast<int>(geometry_.plotTopPx);
        band_->setGeometry(QRect(QPoint(static_cast<int>(drag_->pressed.x()), top),
                                 QPoint(static_cast<int>(at.x()), viewport()->height() - 1))
                               .normalized());
        band_->show();
        return;
    }
    if (drag_->kind == Drag::Kind::Measure || drag_->kind == Drag::Kind::Lane) {
        drag_->last = at;
        viewport()->setCursor(drag_->kind == Drag::Kind::Lane ? Qt::ClosedHandCursor : Qt::CrossCursor);
        viewport()->update();
        return;
    }
    const auto now = static_cast<qint64>(event->timestamp());
    const double wayPx = drag_->last.x() - at.x();
    if (now > drag_->lastMs)
        drag_->speedPxPerSecond =
            0.6 * wayPx * 1000 / static_cast<double>(now - drag_->lastMs) + 0.4 * drag_->speedPxPerSecond;
    setView(view_.panned(wayPx));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(drag_->last.y() - at.y()));
    drag_->last = at;
    drag_->lastMs = now;
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !drag_)
        return;
    const Drag drag = *std::exchange(drag_, std::nullopt);
    viewport()->setCursor(Qt::ArrowCursor);
    switch (drag.kind) {
    case Drag::Kind::Undecided:
        if (const Hit hit = hitAt(event->position());
            event->modifiers().testFlag(Qt::ControlModifier) && std::holds_alternative<HitEvent>(hit))
            measure(std::get<HitEvent>(hit).event);
        else
            activate(hit);
        break;
    case Drag::Kind::Measure:
        viewport()->update();
        break;
    case Drag::Kind::Lane:
        dropLane(draggedLane_, event->position().y());
        break;
    case Drag::Kind::Band: {
        if (band_)
            band_->hide();
        const double left = plotX(std::min(drag.pressed.x(), event->position().x()));
        const double right = plotX(std::max(drag.pressed.x(), event->position().x()));
        if (right - left > 3)
            moveTo(Viewport::of(view_.at(left), view_.at(right), view_.widthPx));
        break;
    }
    case Drag::Kind::Pan:
        if (static_cast<qint64>(event->timestamp()) - drag.lastMs < throwWindowMs)
            motion_.glide(view_, drag.speedPxPerSecond);
        else
            settle();
        break;
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    drag_.reset();
    const Hit hit = hitAt(event->position());
    if (const auto* over = std::get_if<HitEvent>(&hit))
        Q_EMIT eventActivated(over->event);
    else if (const auto* cluster = std::get_if<HitCluster>(&hit))
        openCluster(scene().clusters[cluster->cluster]);
    else if (event->position().x() >= geometry_.plotLeftPx)
        motion_.zoom(view_, 0.4, plotX(event->position().x()));
}

void TimelineCanvas::activate(const Hit& hit) {
    if (const auto* over = std::get_if<HitEvent>(&hit))
        choose(over->event);
    else if (const auto* note = std::get_if<HitOffscreenHint>(&hit))
        goToNote(scene().notes[note->note]);
    else if (const auto* lane = std::get_if<HitLane>(&hit))
        toggleLane(scene().lanes[lane->lane].key);
    else if (std::holds_alternative<HitNothing>(hit))
        clearSelection();
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

bool TimelineCanvas::showToolTip(QHelpEvent* event) {
    const Hit hit = hitAt(event->pos());
    QString text;
    if (const auto* over = std::get_if<HitEvent>(&hit)) {
        if (const auto index = timeline().indexOf(over->event.value())) {
            const DateClaim claim = timeline().date(*index);
            const std::string date = claim.date ? inWords(*claim.date, words_.dates)
                                                : inWords(claim.start, claim.end, words_.dates);
            text = tr("%1 — %2").arg(shownOnOneLine(timeline().title(*index), 140), shown(date));
            if (const QString signs = evidenceSigns(timeline(), *index, known_); !signs.isEmpty())
                text += u'\n' + signs;
        }
    } else if (const auto* cluster = std::get_if<HitCluster>(&hit)) {
        text = tr("%1 events; double-click to show them")
                   .arg(QLocale().toString(scene().clusters[cluster->cluster].count));
    } else if (const auto* lane = std::get_if<HitLane>(&hit)) {
        text = tr("%1; click to collapse or expand, drag to move")
                   .arg(shownOnOneLine(scene().lanes[lane->lane].fullTitle, 140));
    } else if (const auto* period = std::get_if<HitPeriod>(&hit)) {
        for (const Period& item : timeline().periods()) {
            if (item.id == period->period)
                text = shownOnOneLine(item.title);
        }
    }
    QToolTip::showText(event->globalPos(), plainToolTip(text), viewport());
    return true;
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
        if (selected_)
            return clearSelection();
        break;
    default:
        if (!control && !event->modifiers().testFlag(Qt::AltModifier) && !event->text().trimmed().isEmpty() &&
            event->text().at(0).isPrint())
            return typeAhead(event->text());
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
