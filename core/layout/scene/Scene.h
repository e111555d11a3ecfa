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
    Point,      ///< told to the day or finer: sharp
    Within,     ///< some time in a span: a hollow bracket
    Throughout, ///< all the time of a span: a solid bar
};

/// How a mark has to look; said by signs, never by colour alone.
struct MarkStyle {
    MarkShape shape = MarkShape::Point;
    Status status = Status::Occurred;
    bool doubtful = false;  ///< uncertain or approximate: dashed
    bool opensLeft = false; ///< the start is open or unknown: points on
    bool opensRight = false;
    bool cutLeft = false; ///< goes on beyond the plot's edge, so its end is not shown
    bool cutRight = false;
    bool resolved = false; ///< from a relative phrase: a small hollow tick
    bool disputed = false;
    bool rivals = false; ///< has other dates
    bool judged = false; ///< nobody reports it: all that is said about it is the analyst's own

    friend bool operator==(const MarkStyle&, const MarkStyle&) = default;
};

/// One event of its own.
struct Mark {
    EventId event;
    Box box; ///< clamped to a little beyond the plot
    double spanLeft = 0,
           spanRight = 0; ///< the date's own extent within the box; a point's may be narrower than its box
    MarkStyle style;
    int colour = 0;     ///< number of the lane's colour
    bool faint = false; ///< not known on the day of knowledge
};

/// Another date of an event that has a mark.
struct Ghost {
    EventId event;
    Box box; ///< clamped to the plot
    MarkStyle style;
    int colour = 0;
    bool faint = false;              ///< as of a mark
    bool isInView = true;            ///< false: only the join towards it is
    double joinFrom = 0, joinTo = 0; ///< the line between mark and ghost
};

/// From when a thing happened to when it could first be read.
struct Tie {
    EventId event;
    double from = 0, to = 0, y = 0;
    bool isInView = true; ///< false: the day lies beyond the plot
    int colour = 0;
};

/// A short fact after an event's label.
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
    std::string text; ///< as drawn, elided or not
    bool elided = false;
    double badgePx = 0;             ///< room at the left of the box for the number of the event's quotes
    int number = 0;                 ///< of the quotes under a picture; 0: none
    bool faint = false;             ///< as of a mark
    std::vector<LabelBadge> badges; ///< inside the box, after the text
};

/// Events that stand too close to be told apart here: their number, over their density.
struct Cluster {
    int lane = 0;
    Box box;
    std::uint32_t count = 0;
    AxisSeconds first = 0, last = 0; ///< the bucket of starts that it counts: [first, last)
    bool fromBefore = false;         ///< counts what began before the view instead
    std::string text;                ///< "1,234"
    double textWidthPx = 0;
    bool holdsSelected = false;
    int colour = 0;
};

/// Columns of equal width, each a share of the densest, 0 to 1.
struct Density {
    int lane = 0;
    Box box;
    std::vector<float> columns;
    int colour = 0;
};

struct LaneBand {
    std::string key;
    std::string title; ///< elided to the gutter
    std::string fullTitle;
    std::string count; ///< "12 events"
    std::uint32_t events = 0;
    Box box; ///< over the gutter and the plot
    Box titleBox;
    int colour = 0;
    bool collapsed = false; ///< only its strip is shown
};

struct PeriodBand {
    PeriodId period;
    Box bar;          ///< in the strip under the ruler
    Box ground;       ///< behind the lanes
    std::string text; ///< elided
    Box textBox;
    MarkStyle style;
    bool faint = false; ///< as of a mark
};

struct RulerTick {
    double x = 0;
    std::string text;
    double textLeft = 0;
    bool strong = false; ///< begins a group of the row above
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
    std::string text;               ///< the type in words
    Box textBox;
    bool ofSelected = false;
};

/// A stretch left out of a folded picture: between two pieces of the plot.
struct Fold {
    Box box;
};

/// What lies outside the view, in words.
struct OffscreenHint {
    enum class Side { Earlier, Later, Undated } side = Side::Earlier;
    Box box;
    std::string text;
    std::uint32_t count = 0;
};

/// Everything that is to be painted, in logical pixels, with roles instead of colours and ids instead of
/// pointers. The scene decides; a painter only follows.
struct Scene {
    double widthPx = 0, heightPx = 0;
    Box plot; ///< lanes, right of the gutter, below ruler and periods
    Box ruler;
    double contentHeightPx = 0; ///< of all lanes; more than plot.height() where they have to scroll
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
