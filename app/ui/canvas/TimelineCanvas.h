// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/FontMeasurer.h"
#include "app/render/MarkSprites.h"
#include "app/render/SceneFonts.h"
#include "app/render/Theme.h"
#include "app/ui/canvas/CanvasAccessible.h"
#include "app/ui/canvas/CanvasGestures.h"
#include "app/ui/canvas/CanvasMotion.h"
#include "app/ui/canvas/EventNavigation.h"
#include "app/ui/canvas/PrebuiltIndex.h"
#include "app/ui/canvas/TypeAhead.h"
#include "app/ui/canvas/ViewHistory.h"
#include "app/ui/session/Selection.h"
#include "core/layout/Layout.h"
#include "core/layout/index/LaneChoice.h"
#include "core/layout/scene/HitTest.h"
#include "core/layout/stages/EvidenceMarks.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QRubberBand;

namespace crisis::ui {

/// The zoomable timeline. Shows a snapshot, moves through time and reports what the user selects. Never
/// changes the timeline.
class TimelineCanvas : public QAbstractScrollArea, public AccessibleCanvas {
    Q_OBJECT

public:
    /// `selection` must outlive the canvas.
    explicit TimelineCanvas(Selection* selection, QWidget* parent = nullptr);
    ~TimelineCanvas() override;

    /// Replaces the snapshot and keeps the current view; showOpeningView() changes the view. Without effect
    /// for the same snapshot.
    void setTimeline(const Timeline& timeline);
    /// Returns a function that does the expensive part of setTimeline() in advance and may be called in any
    /// thread: the first for a timeline that is opened, with the lanes of its opening view, the second for
    /// another snapshot in the current view.
    [[nodiscard]] std::function<void(const Timeline&)> preparation() const;
    [[nodiscard]] std::function<void(const Timeline&)> preparationForView() const;
    [[nodiscard]] const Timeline& timeline() const override;
    void showOpeningView();
    [[nodiscard]] const std::optional<EventId>& selected() const override { return selected_; }
    /// Moves the view just far enough to show the event; does nothing if it is in view.
    void ensureVisible(const EventId& event);
    [[nodiscard]] const AsOfDate& known() const override { return known_; }
    /// Draws what was not yet known on the as-of day faint. `ties` are lines to the days of publication in
    /// `dates`.
    void setKnown(const AsOfDate& known, Ties ties, std::shared_ptr<const PublicationDates> dates);
    /// Shows the grades of reported statements after the labels.
    void setGradesShown(bool shown);
    void setLanesBy(LanesBy lanesBy);
    [[nodiscard]] LanesBy lanesBy() const { return index_->lanesBy(); }
    [[nodiscard]] LaneChoice lanes() const { return {lanesBy(), laneOrder_, collapsed_}; }
    /// The current span and lanes as an opening view for the file.
    [[nodiscard]] View asOpeningView() const;
    /// If false, or if the style disables animations, the view changes without animation.
    void setAnimated(bool animated);
    /// Which links are drawn as arrows. Initially those of the selected event.
    void setShownLinks(ShownLinks links);
    [[nodiscard]] ShownLinks shownLinks() const { return links_; }
    /// Shows the span of a date with a margin on both sides; false if the date has no bounds.
    bool goToDate(const Date& date);

    [[nodiscard]] AxisSeconds visibleFirst() const { return view_.first(); }
    [[nodiscard]] AxisSeconds visibleLast() const { return view_.last(); }
    [[nodiscard]] const Viewport& view() const { return view_; }
    /// From the start of the first event to the end of the last; absent without dated events.
    [[nodiscard]] std::optional<Timeline::AxisSpan> extent() const;
    /// The number of events that start in each of `columns` equal parts of [first, last).
    [[nodiscard]] std::vector<std::uint32_t> density(AxisSeconds first, AxisSeconds last, int columns) const;
    [[nodiscard]] std::optional<crisis::layout::Box> boxOf(const EventId& event) const override;
    [[nodiscard]] QString laneTitle(EventPosition event) const override;
    void chooseAndShow(const EventId& event) override;
    [[nodiscard]] const Scene& scene() const override;

    QSize sizeHint() const override { return {1100, 640}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fitAll();
    void goToOpeningView();
    void fitSelection();
    void goBack();
    void goForward();
    void setVisibleSpan(crisis::time::AxisSeconds first,
                        crisis::time::AxisSeconds last);                            ///< without animation
    void showSpan(crisis::time::AxisSeconds first, crisis::time::AxisSeconds last); ///< animated
    void selectNext();                                                              ///< in display order
    void selectPrevious();
    void selectFirst();
    void selectLast();
    void selectNextInLane();
    void selectPreviousInLane();
    /// These three act on the lane of the selected event.
    void toggleLane();
    void moveLaneUp();
    void moveLaneDown();

Q_SIGNALS:
    void eventActivated(const crisis::model::EventId& event); ///< double click or Enter
    void eventHovered(const std::optional<crisis::model::EventId>& event);
    void viewChanged(); ///< the visible span has changed, also during animation
    void historyChanged(bool canGoBack, bool canGoForward);
    void statusText(const QString& text); ///< a message for the status bar
    void lanesChanged();

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct SceneKey {
        Viewport view;
        double widthPx = 0, heightPx = 0, scrollPx = 0;
        std::optional<EventId> selected, hovered;
        std::uint64_t generation = 0; ///< changes with timeline, lanes, fonts
        friend bool operator==(const SceneKey&, const SceneKey&) = default;
    };

    void setView(const Viewport& view);
    void moveTo(const Viewport& view);
    void restyle();
    void relayout();
    void setLanes(const LaneChoice& lanes);
    void updateScene() const;
    void settle();
    void choose(const EventId& event);
    void followSelection(Selection::Origin origin);
    void openCluster(const Cluster& cluster);
    void toggleLane(const std::string& key);
    void moveLane(const std::string& key, int by);
    void dropLane(const std::string& key, double y);
    void showLaneMenu(const LaneBand& lane, const QPoint& at);
    void measure(const EventId& to);
    void carryOut(const GestureActions& actions);
    void zoom(const ZoomBy& by);
    void showDrag();
    void hover(const QPointF& at);
    void typeAhead(const QString& letters, std::chrono::milliseconds time);
    void clearSelection();
    void paintDrag(QPainter& painter) const;
    [[nodiscard]] std::optional<std::string> chosenLane() const;
    void goToNote(const OffscreenHint& note);
    void selectRank(std::uint32_t rank);
    void selectInLane(LaneDirection direction);
    void announce();
    void setHovered(const std::optional<EventId>& event);
    void report();
    [[nodiscard]] Hit hitAt(const QPointF& at) const;
    [[nodiscard]] Viewport fitted(AxisSeconds first, AxisSeconds last) const;

    SceneFonts fonts_;
    std::unique_ptr<FontMeasurer> measurer_;
    Metrics metrics_;
    LayoutStrings words_;
    const Theme* theme_;
    MarkSprites sprites_;
    std::unique_ptr<TimelineIndex> index_;
    std::shared_ptr<PrebuiltIndex> ready_;        ///< of a timeline that is opened
    std::shared_ptr<PrebuiltIndex> readyForView_; ///< of another snapshot in the current view
    LaneGeometry geometry_;
    Viewport view_;
    bool hasView_ = false;
    Selection* selection_;
    const std::optional<EventId>& selected_; ///< of selection_; perhaps not in this snapshot
    std::optional<EventId> hovered_;
    std::uint64_t generation_ = 0;
    mutable Scene scene_;
    mutable std::optional<SceneKey> sceneKey_;
    mutable qint64 layoutMicroseconds_ = 0;
    AsOfDate known_;
    Ties ties_ = Ties::Hidden;
    bool gradesShown_ = false;
    std::shared_ptr<const PublicationDates> knowledge_;
    CanvasMotion motion_;
    bool animated_ = true;
    std::set<std::string> collapsed_;
    std::vector<std::string> laneOrder_;
    ShownLinks links_ = ShownLinks::OfSelected;
    ViewHistory history_;
    QTimer settleTimer_;
    CanvasGestures gestures_;
    std::unique_ptr<QRubberBand> band_;
    TypeAhead typing_;
};

} // namespace crisis::ui
