// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/RowLayout.h"

#include "core/layout/scene/MarkStyles.h"
#include "core/layout/stages/LabelBadges.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double barelyPx = 36; // minimum width of a label at the edge of the plot

} // namespace

RowLayout::RowLayout(const Shared& shared, int row, double topPx)
    : shared_(shared), row_(shared.lane.row(row)), topPx_(topPx) {
    const Viewport& view = shared_.piece.viewport;
    begin_ = shared_.lane.rowLowerBound(row_, view.first());
    end_ = shared_.lane.rowLowerBound(row_, view.last());
    for (const EventPosition wanted : shared_.first) {
        const auto span = shared_.timeline.timeline().axisSpan(wanted);
        if (!span)
            continue;
        for (std::size_t at = shared_.lane.rowLowerBound(row_, span->first); at < row_.size(); ++at) {
            if (shared_.lane.startAt(row_[at]) != span->first)
                break;
            if (event(at) == wanted)
                forced_.push_back(at);
        }
    }
    std::sort(forced_.begin(), forced_.end());
}

double RowLayout::x(std::size_t at) const { return shared_.piece.viewport.x(shared_.lane.startAt(row_[at])); }

double RowLayout::labelWidth(std::size_t at) const {
    return std::ceil(shared_.measurer.width(shared_.timeline.timeline().title(event(at)), TextRole::Label)) +
           2 + badgeWidth(at) + chipsWidthPx(badges(at));
}

double RowLayout::badgeWidth(std::size_t at) const {
    const LayoutRequest* request = shared_.request;
    return request && request->isNumbered && request->isNumbered(event(at)) ? request->badgePx : 0;
}

std::vector<LabelBadge> RowLayout::badges(std::size_t at) const {
    static const LayoutRequest plain;
    return chipsOf(shared_.timeline.timeline(), event(at),
                   shared_.request != nullptr ? *shared_.request : plain, shared_.measurer, shared_.words);
}

bool RowLayout::hasRoom(std::size_t at) const {
    return at + 1 == row_.size() ||
           x(at + 1) - x(at) >= shared_.metrics.markWidthPx + shared_.metrics.markGapPx;
}

bool RowLayout::isUncrowded(std::size_t at) const { return hasRoom(at) && (at == 0 || hasRoom(at - 1)); }

void RowLayout::place(Scene& scene, std::vector<std::uint32_t>& shown) {
    const Viewport& view = shared_.piece.viewport;
    const bool continues =
        begin_ > 0 && shared_.lane.endAt(row_[begin_ - 1]) > view.first() && hasRoom(begin_ - 1);
    if (begin_ == end_ && !continues)
        return;
    placeLabels();
    std::vector<std::size_t> marks;
    collectMarks(marks);
    if (continues) {
        addMark(scene, begin_ - 1);
        continuing_ = 1;
    }
    for (const std::size_t at : marks) {
        addMark(scene, at);
        shown.push_back(row_[at]);
    }
    addLabels(scene);
}

void RowLayout::placeLabels() {
    const Viewport& view = shared_.piece.viewport;
    const Buckets cells = shared_.buckets.cells();
    AxisSeconds cell = cells.begin(view.first());
    while (true) {
        const AxisSeconds end = cells.end(cell);
        placeCell(cell, end);
        if (end >= view.last() || end <= cell)
            break;
        cell = end;
    }
}

void RowLayout::placeCell(AxisSeconds begin, AxisSeconds end) {
    const LaneIndex& lane = shared_.lane;
    const double gap = shared_.metrics.labelGapPx;
    const double shortest = shared_.metrics.shortestLabelPx;
    std::size_t at = lane.rowLowerBound(row_, begin);
    const std::size_t last = lane.rowLowerBound(row_, end);
    auto forced = std::lower_bound(forced_.begin(), forced_.end(), at);
    while (at < last) {
        while (forced != forced_.end() && *forced <= at)
            ++forced;
        // The next label that cannot be displaced: one with priority, or the first of the next cell.
        const std::size_t fixed = forced != forced_.end() && *forced < last ? *forced : last;
        const double left = x(at);
        if (left < takenUntilPx_) {
            at = std::max(
                at + 1, std::min(fixed, lane.rowLowerBound(row_, shared_.piece.viewport.at(takenUntilPx_))));
            continue;
        }
        const double full = labelWidth(at);
        if (std::binary_search(forced_.begin(), forced_.end(), at)) {
            labels_.push_back({at, full, true});
            takenUntilPx_ = left + full + gap;
            ++at;
            continue;
        }
        double width = full;
        std::size_t next = at + 1;
        if (next < row_.size()) {
            const double room = x(next) - left - gap;
            if (room < full) {
                if (room >= shortest)
                    width = room;
                else
                    next = std::max(next,
                                    lane.rowLowerBound(row_, shared_.piece.viewport.at(left + full + gap)));
            }
        }
        if (fixed < row_.size() && next > fixed)
            next = fixed;
        if (fixed < row_.size() && left + width + gap > x(fixed))
            width = x(fixed) - gap - left;
        if (width >= std::min(full, shortest))
            labels_.push_back({at, width, width >= full});
        at = std::max(next, at + 1);
    }
}

void RowLayout::collectMarks(std::vector<std::size_t>& marks) const {
    const Viewport& view = shared_.piece.viewport;
    const double least = shared_.metrics.markWidthPx + shared_.metrics.markGapPx;
    const auto most =
        static_cast<std::size_t>(shared_.buckets.widthSeconds() / view.secondsPerPx / least) + 1;
    auto label = std::lower_bound(labels_.begin(), labels_.end(), begin_,
                                  [](const Placed& placed, std::size_t value) { return placed.at < value; });
    std::size_t at = begin_;
    while (at < end_) {
        // By whole buckets, so that the selection does not depend on the start of the view.
        const AxisSeconds start = shared_.lane.startAt(row_[at]);
        const AxisSeconds bucketEnd = shared_.buckets.end(start);
        const std::size_t bucketFirst = shared_.lane.rowLowerBound(row_, shared_.buckets.begin(start));
        const std::size_t bucketLast = shared_.lane.rowLowerBound(row_, bucketEnd);
        const std::size_t stop = std::min(bucketLast, end_);
        const bool looksAtEach = bucketLast - bucketFirst <= most;
        while (at < stop) {
            while (label != labels_.end() && label->at < at)
                ++label;
            const bool labelled = label != labels_.end() && label->at == at;
            if (labelled || (looksAtEach && isUncrowded(at)))
                marks.push_back(at);
            if (looksAtEach) {
                ++at;
                continue;
            }
            if (labelled)
                ++label;
            at = label != labels_.end() ? std::min(stop, label->at) : stop;
        }
    }
}

void RowLayout::addMark(Scene& scene, std::size_t at) const {
    const Viewport& view = shared_.piece.viewport;
    const Metrics& metrics = shared_.metrics;
    Mark mark;
    const EventPosition index = event(at);
    mark.event = EventId(shared_.timeline.timeline().eventId(index));
    const double start = x(at), end = view.x(shared_.lane.endAt(row_[at]));
    const double left = std::clamp(start, 0.0, view.widthPx);
    const double right = std::clamp(end, left, view.widthPx);
    const double bandTop = topPx_ + shared_.rowHeightPx - metrics.rowGapPx - metrics.bandHeightPx;
    mark.spanLeft = shared_.plot.left + left;
    mark.spanRight = shared_.plot.left + right;
    mark.box = {mark.spanLeft, bandTop,
                shared_.plot.left +
                    std::clamp(std::max(end, start + metrics.markWidthPx), left, view.widthPx),
                bandTop + metrics.bandHeightPx};
    mark.style = styleOf(shared_.timeline.timeline(), index);
    mark.style.cutLeft = start < 0;
    mark.style.cutRight = end > view.widthPx;
    mark.colour = shared_.colour;
    scene.marks.push_back(std::move(mark));
}

void RowLayout::addLabels(Scene& scene) const {
    const Viewport& view = shared_.piece.viewport;
    const double gap = shared_.metrics.labelGapPx;
    auto label = std::lower_bound(labels_.begin(), labels_.end(), begin_,
                                  [](const Placed& placed, std::size_t value) { return placed.at < value; });
    double freeFrom = 0;
    if (continuing_ > 0) {
        // A bar that started before the view has its label at the edge.
        const double full = labelWidth(begin_ - 1);
        const double room = (label != labels_.end() && label->at < end_ ? x(label->at) - gap : view.widthPx);
        const double width = std::min(full, room);
        if (width >= std::min(full, shared_.metrics.shortestLabelPx)) {
            addLabel(scene, begin_ - 1, 0, width, full);
            freeFrom = width + gap;
        }
    }
    for (; label != labels_.end() && label->at < end_; ++label) {
        const double full = labelWidth(label->at);
        double left = x(label->at);
        double width = label->widthPx;
        if (left + width > view.widthPx) {
            // At the right edge, a label moves left of the start of its mark, as far as there is space.
            width = std::min(full, view.widthPx - freeFrom);
            left = std::min(left, view.widthPx - width);
            if (width < std::min(full, barelyPx))
                continue;
        }
        addLabel(scene, label->at, left, width, full);
        freeFrom = left + width + gap;
    }
}

void RowLayout::addLabel(Scene& scene, std::size_t at, double leftPx, double widthPx, double fullPx) const {
    Label label;
    const std::string_view title = shared_.timeline.timeline().title(event(at));
    label.event = EventId(shared_.timeline.timeline().eventId(event(at)));
    label.elided = widthPx < fullPx;
    label.badgePx = badgeWidth(at);
    label.badges = badges(at);
    double room = widthPx - label.badgePx - chipsWidthPx(label.badges);
    if (label.elided && room < shared_.metrics.shortestLabelPx / 2) {
        room = widthPx - label.badgePx;
        label.badges.clear();
    }
    label.text = label.elided ? shared_.measurer.elided(title, TextRole::Label, room) : std::string(title);
    const double left = shared_.plot.left + leftPx;
    const double top = topPx_ + shared_.rowHeightPx - shared_.metrics.rowHeightPx();
    if (!label.badges.empty())
        placeChips(label.badges,
                   left + label.badgePx + std::ceil(shared_.measurer.width(label.text, TextRole::Label)), top,
                   top + shared_.metrics.labelHeightPx);
    label.box = {left, top, left + widthPx, top + shared_.metrics.labelHeightPx};
    if (!label.text.empty())
        scene.labels.push_back(std::move(label));
}

} // namespace crisis::layout
