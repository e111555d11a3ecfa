// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"

#include "app/export/picture/OpeningSpan.h"
#include "app/render/ScenePainter.h"
#include "app/text/PlainText.h"
#include "app/text/SceneStrings.h"
#include "core/time/AxisDate.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QPaintEvent>
#include <QRubberBand>
#include <QScrollBar>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

Q_LOGGING_CATEGORY(frameLog, "crisis.frame", QtWarningMsg)

namespace {

constexpr double zoomStep = 1.5;
constexpr int settleMs = 500;

} // namespace

TimelineCanvas::TimelineCanvas(Selection* selection, QWidget* parent)
    : QAbstractScrollArea(parent), words_(sceneStrings(QLocale())), theme_(&Theme::light()),
      selection_(selection), selected_(selection->chosen()) {
    installCanvasAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    connect(&motion_, &CanvasMotion::moved, this, &TimelineCanvas::setView);
    connect(&motion_, &CanvasMotion::arrived, this, &TimelineCanvas::settle);
    settleTimer_.setSingleShot(true);
    settleTimer_.setInterval(settleMs);
    connect(&settleTimer_, &QTimer::timeout, this, &TimelineCanvas::settle);
    index_ = std::make_unique<TimelineIndex>(Timeline(), LanesBy::Category, words_);
    ready_ = std::make_shared<PrebuiltIndex>(words_);
    readyForView_ = std::make_shared<PrebuiltIndex>(words_);
    connect(selection_, &Selection::chosenChanged, this,
            [this](const auto&, Selection::Origin origin) { followSelection(origin); });
    restyle();
}

TimelineCanvas::~TimelineCanvas() = default;

void TimelineCanvas::setAnimated(bool animated) {
    animated_ = animated;
    motion_.setAnimated(animated &&
                        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);
}

const Timeline& TimelineCanvas::timeline() const { return index_->timeline(); }

std::optional<Timeline::AxisSpan> TimelineCanvas::extent() const { return index_->extent(); }

void TimelineCanvas::setTimeline(const Timeline& timeline) {
    if (timeline.isSameSnapshot(this->timeline()))
        return;
    if (auto ready = ready_->take(timeline)) {
        index_ = std::move(ready);
        LaneChoice opening = openingLanes(timeline);
        laneOrder_ = std::move(opening.order);
        collapsed_ = std::move(opening.collapsed);
        Q_EMIT lanesChanged();
    } else if (auto next = readyForView_->take(timeline); next && next->lanesBy() == lanesBy()) {
        index_ = std::move(next);
        index_->orderLanes(laneOrder_);
    } else if (!index_->follow(timeline)) {
        index_ = std::make_unique<TimelineIndex>(timeline, index_->lanesBy(), words_);
        index_->orderLanes(laneOrder_);
    }
    hovered_.reset();
    relayout();
    report();
}

std::function<void(const Timeline&)> TimelineCanvas::preparation() const {
    return [ready = ready_](const Timeline& timeline) { ready->make(timeline, openingLanes(timeline)); };
}

std::function<void(const Timeline&)> TimelineCanvas::preparationForView() const {
    const double heightPx = viewport()->height();
    return [ready = readyForView_, lanes = lanes(), heightPx, metrics = metrics_](const Timeline& timeline) {
        ready->make(timeline, lanes, [&](TimelineIndex& index) {
            static_cast<void>(layoutLanes(index, heightPx, true, metrics, lanes.collapsed)); // packs the rows
        });
    };
}

void TimelineCanvas::setKnown(const AsOfDate& known, Ties ties,
                              std::shared_ptr<const PublicationDates> dates) {
    known_ = known;
    ties_ = ties;
    knowledge_ = std::move(dates);
    ++generation_;
    viewport()->update();
}

void TimelineCanvas::setGradesShown(bool shown) {
    gradesShown_ = shown;
    ++generation_;
    viewport()->update();
}

void TimelineCanvas::setLanesBy(LanesBy lanesBy) {
    if (lanesBy != index_->lanesBy())
        setLanes({lanesBy, {}, {}});
}

void TimelineCanvas::setLanes(const LaneChoice& choice) {
    if (choice == lanes())
        return;
    // The lane order of an index can be set but not reset, so resetting it takes a new index.
    if (choice.by != index_->lanesBy() || choice.order.empty())
        index_ = std::make_unique<TimelineIndex>(timeline(), choice.by, words_);
    index_->orderLanes(choice.order);
    laneOrder_ = choice.order;
    collapsed_ = choice.collapsed;
    verticalScrollBar()->setValue(0);
    relayout();
    Q_EMIT lanesChanged();
}

View TimelineCanvas::asOpeningView() const {
    return openingViewWith(timeline(), dateOfSpan(view_.first(), view_.last()), lanes());
}

void TimelineCanvas::showOpeningView() {
    motion_.stop();
    setLanes(openingLanes(timeline()));
    const auto span =
        openingSpan(timeline(), [this] { return extent(); }).value_or(Timeline::AxisSpan{0, 86'400});
    setView(Viewport::of(span.first, span.last, view_.widthPx));
    hasView_ = true;
    history_.clear(view_);
    Q_EMIT historyChanged(false, false);
}

void TimelineCanvas::goToOpeningView() {
    setLanes(openingLanes(timeline()));
    if (const auto span = openingSpan(timeline(), [this] { return extent(); }))
        showSpan(span->first, span->last);
}

void TimelineCanvas::restyle() {
    setAnimated(animated_); // the style may have changed
    theme_ = &Theme::of(palette());
    fonts_ = SceneFonts::of(font());
    measurer_ = std::make_unique<FontMeasurer>(fonts_);
    metrics_ = Metrics::forText(*measurer_);
    sprites_.clear();
    relayout();
}

void TimelineCanvas::relayout() {
    ++generation_;
    const QSize size = viewport()->size();
    geometry_ = layoutLanes(*index_, size.height(), true, metrics_, collapsed_);
    const double plotHeight = size.height() - geometry_.plotTopPx;
    const int surplus = static_cast<int>(std::ceil(geometry_.tops.back() - plotHeight));
    verticalScrollBar()->setRange(0, std::max(0, surplus));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(plotHeight)));
    verticalScrollBar()->setSingleStep(static_cast<int>(geometry_.rowHeightPx));
    const double plotWidth = std::max(1.0, size.width() - geometry_.plotLeftPx);
    if (plotWidth != view_.widthPx) {
        const Timeline::AxisSpan shown{view_.first(), view_.last()};
        view_ = hasView_ ? Viewport::of(shown.first, shown.last, plotWidth) : view_.withWidth(plotWidth);
        Q_EMIT viewChanged();
    }
    gestures_.setGeometry({geometry_.plotLeftPx, plotWidth, geometry_.rowHeightPx,
                           static_cast<double>(QGuiApplication::styleHints()->startDragDistance())});
    viewport()->update();
}

const Scene& TimelineCanvas::scene() const {
    updateScene();
    return scene_;
}

void TimelineCanvas::updateScene() const {
    SceneKey key{view_,
                 static_cast<double>(viewport()->width()),
                 static_cast<double>(viewport()->height()),
                 static_cast<double>(verticalScrollBar()->value()),
                 selected_,
                 hovered_,
                 generation_};
    if (sceneKey_ == key)
        return;
    QElapsedTimer clock;
    clock.start();
    LayoutRequest request;
    request.widthPx = key.widthPx;
    request.heightPx = key.heightPx;
    request.pieces = {{view_, 0}};
    request.selected = selected_;
    request.hovered = hovered_;
    request.links = links_;
    request.withGrades = gradesShown_;
    request.known = known_;
    request.scrollPx = key.scrollPx;
    scene_ = layoutScene(*index_, geometry_, request, metrics_, *measurer_, words_);
    addEvidence(scene_, *index_, request.pieces, known_, ties_, knowledge_.get());
    layoutMicroseconds_ = clock.nsecsElapsed() / 1000;
    sceneKey_ = std::move(key);
}

void TimelineCanvas::paintEvent(QPaintEvent*) {
    layoutMicroseconds_ = 0;
    updateScene();
    QElapsedTimer clock;
    clock.start();
    {
        QPainter painter(viewport());
        ScenePainter scene(*theme_, fonts_);
        scene.copyMarks(sprites_);
        scene.paint(painter, scene_, {hovered_, hasFocus()});
        paintDrag(painter);
    }
    qCDebug(frameLog).noquote() << QStringLiteral("frame layout=%1 paint=%2 total=%3 inview=%4 drawn=%5")
                                       .arg(layoutMicroseconds_)
                                       .arg(clock.nsecsElapsed() / 1000)
                                       .arg(scene_.eventsTotal)
                                       .arg(scene_.eventsInView)
                                       .arg(scene_.marks.size());
}

void TimelineCanvas::setView(const Viewport& view) {
    Viewport next = view;
    next.widthPx = view_.widthPx;
    hasView_ = true;
    if (next == view_)
        return;
    view_ = next;
    viewport()->update();
    settleTimer_.start();
    report();
    Q_EMIT viewChanged();
}

void TimelineCanvas::moveTo(const Viewport& view) {
    if (settleTimer_.isActive())
        settle();
    motion_.flyTo(view_, view);
}

void TimelineCanvas::settle() {
    if (motion_.isMoving())
        return;
    if (gestures_.drag()) {
        settleTimer_.start(); // for a click, after which nothing else would
        return;
    }
    settleTimer_.stop();
    history_.settle(view_);
    Q_EMIT historyChanged(history_.canGoBack(), history_.canGoForward());
}

void TimelineCanvas::report() {
    const QLocale locale;
    const auto inView = index_->overlapping(view_.first(), view_.last());
    Q_EMIT statusText(tr("%1 of %2 events in view")
                          .arg(locale.toString(inView), locale.toString(index_->timeline().eventCount())));
}

Viewport TimelineCanvas::fitted(AxisSeconds first, AxisSeconds last) const {
    const Viewport tight = Viewport::of(first, last, view_.widthPx);
    return tight.zoomed(1.1, tight.widthPx / 2);
}

void TimelineCanvas::zoomIn() { motion_.zoom(view_, 1 / zoomStep, view_.widthPx / 2); }

void TimelineCanvas::zoomOut() { motion_.zoom(view_, zoomStep, view_.widthPx / 2); }

void TimelineCanvas::fitAll() {
    if (const auto all = extent())
        moveTo(fitted(all->first, all->last));
}

void TimelineCanvas::fitSelection() {
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    const auto span = index ? timeline().axisSpan(*index) : std::nullopt;
    if (!span) {
        Q_EMIT statusText(selected_ ? tr("The selected event has no date.") : tr("Select an event first."));
        return;
    }
    constexpr double share = 3; // the event takes a third of the width
    const Viewport tight = Viewport::of(span->first, span->last, view_.widthPx);
    moveTo(tight.zoomed(share, tight.widthPx / 2));
}

void TimelineCanvas::goBack() {
    settle();
    if (const auto view = history_.back())
        moveTo(*view);
    Q_EMIT historyChanged(history_.canGoBack(), history_.canGoForward());
}

void TimelineCanvas::goForward() {
    if (const auto view = history_.forward())
        moveTo(*view);
    Q_EMIT historyChanged(history_.canGoBack(), history_.canGoForward());
}

void TimelineCanvas::setVisibleSpan(AxisSeconds first, AxisSeconds last) {
    motion_.stop();
    setView(Viewport::of(first, last, view_.widthPx));
}

void TimelineCanvas::showSpan(AxisSeconds first, AxisSeconds last) {
    moveTo(Viewport::of(first, last, view_.widthPx));
}

void TimelineCanvas::followSelection(Selection::Origin origin) {
    viewport()->update();
    announce();
    if (selected_ && origin != Selection::Origin::Canvas)
        ensureVisible(*selected_);
}

void TimelineCanvas::ensureVisible(const EventId& event) {
    const auto index = timeline().indexOf(event.value());
    const auto span = index ? timeline().axisSpan(*index) : std::nullopt;
    if (!span)
        return;
    constexpr double edgePx = 60;
    const Viewport goal = motion_.destination(view_);
    const double left = goal.x(span->first), right = goal.x(span->last);
    const bool startsInside = left >= 0 && left <= goal.widthPx - edgePx;
    const bool covers = left < 0 && right > goal.widthPx;
    if (startsInside || covers)
        return;
    const bool fits = right - left < goal.widthPx - 2 * edgePx;
    moveTo(goal.panned(fits ? (left + right) / 2 - goal.widthPx / 2 : left - edgePx));
}

std::vector<std::uint32_t> TimelineCanvas::density(AxisSeconds first, AxisSeconds last, int columns) const {
    const Viewport whole = Viewport::of(first, last, columns);
    std::vector<std::uint32_t> counts;
    std::uint32_t before = index_->startingBefore(first);
    for (int column = 1; column <= columns; ++column) {
        const std::uint32_t now = index_->startingBefore(column == columns ? last : whole.at(column));
        counts.push_back(now - std::min(now, before));
        before = now;
    }
    return counts;
}

void TimelineCanvas::choose(const EventId& event) { selection_->choose(event, Selection::Origin::Canvas); }

void TimelineCanvas::clearSelection() { selection_->choose(std::nullopt, Selection::Origin::Canvas); }

void TimelineCanvas::selectRank(std::uint32_t rank) {
    const auto order = timeline().displayOrder();
    if (rank >= order.size())
        return;
    chooseAndShow(EventId(timeline().eventId(order[rank])));
}

void TimelineCanvas::selectNext() {
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    if (index)
        return selectRank(timeline().displayRank(*index) + 1);
    // Without a selection, start at the first event in view.
    selectRank(firstRankEndingAfter(*index_, view_.first()));
}

void TimelineCanvas::selectPrevious() {
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    if (!index)
        return selectNext();
    const std::uint32_t rank = timeline().displayRank(*index);
    if (rank > 0)
        selectRank(rank - 1);
}

void TimelineCanvas::selectFirst() { selectRank(0); }

void TimelineCanvas::selectLast() {
    if (timeline().eventCount() > 0)
        selectRank(timeline().eventCount() - 1);
}

void TimelineCanvas::selectNextInLane() { selectInLane(LaneDirection::Down); }

void TimelineCanvas::selectPreviousInLane() { selectInLane(LaneDirection::Up); }

QString TimelineCanvas::laneTitle(EventPosition event) const {
    const auto lane = laneOf(*index_, event);
    return lane ? shownOnOneLine(index_->lanes()[*lane].title) : QString();
}

std::optional<crisis::layout::Box> TimelineCanvas::boxOf(const EventId& event) const {
    std::optional<crisis::layout::Box> box;
    for (const Mark& mark : scene().marks) {
        if (mark.event == event)
            box = mark.box;
    }
    for (const Label& label : scene().labels) {
        if (box && label.event == event)
            box = crisis::layout::Box{std::min(box->left, label.box.left), std::min(box->top, label.box.top),
                                      std::max(box->right, label.box.right),
                                      std::max(box->bottom, label.box.bottom)};
    }
    return box;
}

void TimelineCanvas::chooseAndShow(const EventId& event) {
    choose(event);
    ensureVisible(event);
}

// Notifies assistive technology that the focus is on another event.
void TimelineCanvas::announce() {
    if (!QAccessible::isActive() || !hasFocus() || !selected_)
        return;
    const auto index = timeline().indexOf(selected_->value());
    if (!index)
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(static_cast<int>(timeline().displayRank(*index)));
    QAccessible::updateAccessibility(&focus);
}

// Selects the event of the lane below or above that is nearest in time to the selected one.
void TimelineCanvas::selectInLane(LaneDirection direction) {
    const auto index = selected_ ? timeline().indexOf(selected_->value()) : std::nullopt;
    if (!index || !timeline().axisSpan(*index))
        return selectNext();
    if (const auto event = nearestInNextLane(*index_, *index, direction))
        chooseAndShow(EventId(timeline().eventId(*event)));
}

} // namespace crisis::ui
