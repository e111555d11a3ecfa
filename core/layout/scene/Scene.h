// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/TextMeasurer.h"
#include "core/layout/scene/Viewport.h"
#include "core/model/Timeline.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crisis::layout {

/// A rectangle in logical pixels: [left, right) by [top, bottom).
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool contains(double x, double y) const {
        return x >= left && x < right && y >= top && y < bottom;
    }
    [[nodiscard]] bool overlaps(const Box& o) const {
        return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
    friend bool operator==(const Box&, const Box&) = default;
};

enum class MarkShape {
    Point,      ///< day precision or finer: a sharp mark
    Within,     ///< at some time within a span: a hollow bracket
    Throughout, ///< during all of a span: a solid bar
};

/// The appearance of a mark; conveyed by shapes, never by colour alone.
struct MarkStyle {
    MarkShape shape = MarkShape::Point;
    Status status = Status::Occurred;
    bool doubtful = false;  ///< uncertain or approximate: dashed
    bool opensLeft = false; ///< open or unknown start: drawn with an arrowhead
    bool opensRight = false;
    bool cutLeft = false; ///< extends beyond the edge of the plot, so its start is not shown
    bool cutRight = false;
    bool resolved = false; ///< resolved from a relative phrase: a small hollow tick
    bool disputed = false;
    bool rivals = false; ///< has other dates
    bool judged = false; ///< no source reports it: every statement about it is the analyst's own

    friend bool operator==(const MarkStyle&, const MarkStyle&) = default;
};

/// The mark of a single event.
struct Mark {
    EventId event;
    Box box; ///< clamped to slightly beyond the plot
    double spanLeft = 0,
           /// The extent of the date within the box; a point may be narrower than its box.
        spanRight = 0;
    MarkStyle style;
    int colour = 0;     ///< colour number of the lane
    bool faint = false; ///< not yet known on the as-of day
};

/// A rival date of an event that has a mark.
struct Ghost {
    EventId event;
    Box box; ///< clamped to the plot
    MarkStyle style;
    int colour = 0;
    bool faint = false;              ///< as in Mark
    bool isInView = true;            ///< false: only the line towards it is visible
    double joinFrom = 0, joinTo = 0; ///< x range of the line between mark and ghost
};

/// The line from the date of an event to the day of its first publication.
struct Tie {
    EventId event;
    double from = 0, to = 0, y = 0;
    bool isInView = true; ///< false: that day is outside the plot
    int colour = 0;
};

/// A badge: a short text after the label of an event.
struct LabelBadge {
    enum class Kind {
        Dates, ///< "2 dates"
        Grade, ///< "B2"
    } kind = Kind::Dates;
    std::string text;
    Box box;
};

struct Label {
    EventId event;
    Box box;
    std::string text; ///< as drawn; may be elided
    bool elided = false;
    double badgePx = 0;             ///< space reserved at the left of the box for the number of its quotes
    int number = 0;                 ///< number of its quotes below the picture; 0: none
    bool faint = false;             ///< as in Mark
    std::vector<LabelBadge> badges; ///< inside the box, after the text
};

/// Events too close together to be drawn separately: their number, over their density.
struct Cluster {
    int lane = 0;
    Box box;
    std::uint32_t count = 0;
    AxisSeconds first = 0, last = 0; ///< counts the events that start in [first, last)
    bool fromBefore = false;         ///< counts the events that started before the view instead
    std::string text;                ///< "1,234"
    double textWidthPx = 0;
    bool holdsSelected = false;
    int colour = 0;
};

/// Equally wide columns with the density relative to the densest one, 0 to 1.
struct Density {
    int lane = 0;
    Box box;
    std::vector<float> columns;
    int colour = 0;
};

struct LaneBand {
    std::string key;
    std::string title; ///< elided to the width of the gutter
    std::string fullTitle;
    std::string count; ///< "12 events"
    std::uint32_t events = 0;
    Box box; ///< spans gutter and plot
    Box titleBox;
    int colour = 0;
    bool collapsed = false; ///< shows only its strip
};

struct PeriodBand {
    PeriodId period;
    Box bar;          ///< in the strip below the ruler
    Box ground;       ///< background behind the lanes
    std::string text; ///< elided
    Box textBox;
    MarkStyle style;
    bool faint = false; ///< as in Mark
};

struct RulerTick {
    double x = 0;
    std::string text;
    double textLeft = 0;
    bool strong = false; ///< starts a group of the upper row
};

struct RulerGroup {
    Box box;
    std::string text;
    double textLeft = 0;
};

struct ScenePoint {
    double x = 0, y = 0;
    friend bool operator==(const ScenePoint&, const ScenePoint&) = default;
};

/// A typed arrow between two events that both have marks.
struct LinkArrow {
    EventId from, to;
    std::vector<ScenePoint> points; ///< the last one is the tip
    std::string text;               ///< the link type as text
    Box textBox;
    bool ofSelected = false;
};

/// A stretch cut out of a folded picture, between two pieces of the plot.
struct Fold {
    Box box;
};

/// An offscreen hint: the number of events outside the view.
struct OffscreenHint {
    enum class Side { Earlier, Later, Undated } side = Side::Earlier;
    Box box;
    std::string text;
    std::uint32_t count = 0;
};

/// Everything to paint, in logical pixels, with roles instead of colours and ids instead of pointers. The
/// layout makes all decisions; a painter only draws. A plain value, independent of the timeline.
struct Scene {
    double widthPx = 0, heightPx = 0;
    Box plot; ///< the lanes: right of the gutter, below ruler and periods
    Box ruler;
    double contentHeightPx = 0; ///< height of all lanes; they scroll if it exceeds plot.height()
    std::vector<LaneBand> lanes;
    std::vector<PeriodBand> periods;
    std::vector<RulerGroup> groups;
    std::vector<RulerTick> ticks;
    std::vector<Density> densities;
    std::vector<Mark> marks;
    std::vector<Ghost> ghosts;
    std::vector<Tie> ties;
    std::vector<Label> labels;
    std::vector<Cluster> clusters;
    std::vector<LinkArrow> links;
    std::vector<Fold> folds;
    std::vector<OffscreenHint> notes;
    std::optional<EventId> selected;
    std::uint64_t eventsInView = 0;
    std::uint64_t eventsTotal = 0;
};

} // namespace crisis::layout
