// SPDX-License-Identifier: GPL-3.0-or-later
// Tools of the canvas: collapsing and moving lanes, measuring time, going to a date, type-ahead search.
#include "app/render/ScenePainter.h"
#include "app/text/PlainText.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/layout/scene/MarkStyles.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace crisis::ui {

namespace {

// The shortest and the longest possible time between two events: from the end of the earlier span to the
// start of the later (0 if they overlap), and from the start of the earlier to the end of the later.
struct Gap {
    AxisSeconds least = 0, most = 0;
};

Gap gapBetween(Timeline::AxisSpan a, Timeline::AxisSpan b) {
    if (b.first < a.first)
        std::swap(a, b);
    return {std::max<AxisSeconds>(0, b.first - a.last), b.last - a.first};
}

} // namespace

void TimelineCanvas::setShownLinks(ShownLinks links) {
    if (links_ == links)
        return;
    links_ = links;
    ++generation_;
    viewport()->update();
}

bool TimelineCanvas::goToDate(const Date& date) {
    DateClaim claim;
    claim.date = date;
    const auto span = axisSpanOf(claim, timeline().header().timeZone);
    if (!span)
        return false;
    constexpr double share = 3; // the date takes a third of the width
    const Viewport tight = Viewport::of(span->first, span->last, view_.widthPx);
    moveTo(tight.zoomed(share, tight.widthPx / 2));
    return true;
}

std::optional<std::string> TimelineCanvas::chosenLane() const {
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    const auto lane = index ? laneOf(*index_, *index) : std::nullopt;
    return lane ? std::optional(index_->lanes()[*lane].key) : std::nullopt;
}

void TimelineCanvas::toggleLane(const std::string& key) {
    if (!collapsed_.erase(key))
        collapsed_.insert(key);
    relayout();
}

void TimelineCanvas::toggleLane() {
    if (const auto lane = chosenLane())
        toggleLane(*lane);
}

void TimelineCanvas::moveLaneUp() {
    if (const auto lane = chosenLane())
        moveLane(*lane, -1);
}

void TimelineCanvas::moveLaneDown() {
    if (const auto lane = chosenLane())
        moveLane(*lane, 1);
}

void TimelineCanvas::moveLane(const std::string& key, int by) {
    std::vector<std::string> keys;
    for (const auto& lane : index_->lanes())
        keys.push_back(lane.key);
    const auto from = std::find(keys.begin(), keys.end(), key);
    if (from == keys.end() || by == 0)
        return;
    const auto at = from - keys.begin();
    const auto to = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(keys.size()) - 1);
    keys.erase(from);
    keys.insert(keys.begin() + to, key);
    laneOrder_ = keys;
    index_->orderLanes(laneOrder_);
    relayout();
}

void TimelineCanvas::dropLane(const std::string& key, double y) {
    const auto& lanes = index_->lanes();
    const double content = y - geometry_.plotTopPx + verticalScrollBar()->value();
    std::ptrdiff_t from = 0, to = 0;
    for (std::size_t i = 0; i < lanes.size(); ++i) {
        if (lanes[i].key == key)
            from = static_cast<std::ptrdiff_t>(i);
        if (content >= geometry_.tops[i])
            to = static_cast<std::ptrdiff_t>(i);
    }
    moveLane(key, static_cast<int>(to - from));
    viewport()->update();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event) {
    const Hit hit = hitAt(event->pos());
    if (const auto* lane = std::get_if<HitLane>(&hit))
        showLaneMenu(scene().lanes[lane->lane], event->globalPos());
}

void TimelineCanvas::showLaneMenu(const LaneBand& lane, const QPoint& at) {
    QMenu menu(this);
    const std::string key = lane.key;
    menu.addAction(lane.collapsed ? tr("Expand") : tr("Collapse"), this, [this, key] { toggleLane(key); });
    menu.addAction(tr("Move up"), this, [this, key] { moveLane(key, -1); });
    menu.addAction(tr("Move down"), this, [this, key] { moveLane(key, 1); });
    menu.exec(at);
}

void TimelineCanvas::measure(const EventId& to) {
    const auto first = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    const auto second = timeline().indexOf(to.value());
    const auto a = first ? timeline().axisSpan(*first) : std::nullopt;
    const auto b = second ? timeline().axisSpan(*second) : std::nullopt;
    if (!a || !b) {
        Q_EMIT statusText(
            tr("Select an event first, then Ctrl+click another to measure the time between them."));
        return;
    }
    const Gap gap = gapBetween(*a, *b);
    const QString least = QString::fromStdString(durationInWords(gap.least, words_.dates));
    const QString most = QString::fromStdString(durationInWords(gap.most, words_.dates));
    const QString length = least == most ? most : tr("between %1 and %2").arg(least, most);
    Q_EMIT statusText(tr("“%1” to “%2”: %3")
                          .arg(shownOnOneLine(timeline().title(*first), 60),
                               shownOnOneLine(timeline().title(*second), 60), length));
}

// The line where a dragged lane is dropped, or the length of a measured range.
void TimelineCanvas::paintDrag(QPainter& painter) const {
    using Kind = CanvasGestures::Drag::Kind;
    const auto& drag = gestures_.drag();
    if (drag && drag->kind == Kind::Lane)
        painter.fillRect(QRectF(0, drag->at.y() - 1, viewport()->width(), 2), theme_->focus);
    if (!drag || drag->kind != Kind::Measure)
        return;
    const auto [left, right] = std::minmax({drag->pressed.x(), drag->at.x()});
    const GestureGeometry& geometry = gestures_.geometry();
    const AxisSeconds from = view_.at(geometry.plotX(left)), until = view_.at(geometry.plotX(right));
    const std::string words = durationInWords(until - from, words_.dates);
    const double y = drag->pressed.y();
    painter.setPen(QPen(theme_->focus, 2));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - 6), QPointF(left, y + 6));
    painter.drawLine(QPointF(right, y - 6), QPointF(right, y + 6));
    const double width = measurer_->width(words, TextRole::Label) + 16;
    const double middle = (left + right) / 2;
    const crisis::layout::Box box{middle - width / 2, y - metrics_.labelHeightPx - 14, middle + width / 2,
                                  y - 8};
    painter.fillRect(QRectF(box.left, box.top, box.width(), box.height()), theme_->noteFill);
    ScenePainter(*theme_, fonts_).text(painter, box, words, TextRole::Label, theme_->text, Qt::AlignCenter);
}

// Selects the next event whose title contains a word that starts with the typed letters.
void TimelineCanvas::typeAhead(const QString& letters, std::chrono::milliseconds time) {
    const TypeAhead::Search search = typing_.type(letters, time);
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    std::uint32_t from = 0;
    if (index)
        // While typing continues, the selected event may still match.
        from = timeline().displayRank(*index) + (search == TypeAhead::Search::Continued ? 0 : 1);
    if (const auto event = eventWithWord(timeline(), typing_.text(), from))
        return chooseAndShow(EventId(timeline().eventId(*event)));
    Q_EMIT statusText(tr("No event title contains a word that starts with “%1”.").arg(typing_.text()));
}

} // namespace crisis::ui
