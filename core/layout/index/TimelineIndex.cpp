// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/TimelineIndex.h"

#include "core/layout/scene/MarkStyles.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace crisis::layout {

namespace {

struct LaneName {
    std::string key;
    std::string title;
    friend bool operator==(const LaneName&, const LaneName&) = default;
};

template <class Items, class Name>
std::vector<LaneName> namesOf(const Items& items, Name name) {
    std::vector<LaneName> names;
    names.reserve(items.size());
    for (const auto& item : items)
        names.push_back({item.id.value(), std::string(name(item))});
    return names;
}

std::vector<LaneName> laneNames(const Timeline& timeline, LanesBy lanesBy) {
    switch (lanesBy) {
    case LanesBy::Category:
        return namesOf(timeline.categories(), [](const Category& c) { return c.name; });
    case LanesBy::Actor:
        return namesOf(timeline.actors(), [](const Actor& a) { return a.name; });
    case LanesBy::Place:
        return namesOf(timeline.places(), [](const Place& p) { return p.name; });
    case LanesBy::Source:
        return namesOf(timeline.sources(), [](const Source& s) { return s.title; });
    case LanesBy::None:
        break;
    }
    return {};
}

// Appends the lanes of one event; none means the unassigned lane.
void lanesOf(const Timeline& timeline, LanesBy lanesBy, EventPosition event,
             std::vector<std::uint32_t>& out) {
    out.clear();
    const auto add = [&out](std::optional<std::uint32_t> lane) {
        if (lane)
            out.push_back(*lane);
    };
    switch (lanesBy) {
    case LanesBy::Category:
        return add(timeline.category(event));
    case LanesBy::Place:
        return add(timeline.place(event));
    case LanesBy::Actor:
        timeline.actorsOf(event, out);
        break;
    case LanesBy::Source:
        timeline.sourcesOf(event, out);
        break;
    case LanesBy::None:
        return;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

// Never empty, not even at the end of the axis.
LaneIndex::Entry entryOf(const Timeline::AxisSpan& span, EventPosition event) {
    const AxisSeconds first = std::min(span.first, std::numeric_limits<AxisSeconds>::max() - 1);
    return {first, std::max(span.last, first + 1), event};
}

/// The items of one event in a list sorted by the event that `key` returns.
template <class T, class Key>
std::span<const T> ofEvent(const std::vector<T>& sorted, EventPosition event, Key key) {
    const auto begin =
        std::partition_point(sorted.begin(), sorted.end(), [&](const T& item) { return key(item) < event; });
    const auto end =
        std::partition_point(begin, sorted.end(), [&](const T& item) { return key(item) == event; });
    return {begin, end};
}

} // namespace

TimelineIndex::TimelineIndex(Timeline timeline, LanesBy lanesBy, const LayoutStrings& words)
    : timeline_(std::move(timeline)), lanesBy_(lanesBy) {
    std::vector<LaneName> names = laneNames(timeline_, lanesBy);
    names.push_back({"", words.unassigned(lanesBy)});
    const auto unassigned = static_cast<std::uint32_t>(names.size() - 1);

    const bool shared = lanesBy == LanesBy::Actor || lanesBy == LanesBy::Source;
    std::vector<std::vector<LaneIndex::Entry>> entries(names.size());
    std::vector<LaneIndex::Entry> every;
    std::vector<std::uint32_t> lanes;
    AxisSeconds earliest = 0, latest = 0;
    const std::uint32_t count = timeline_.eventCount();
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto event = static_cast<EventPosition>(i);
        if (timeline_.hasLinks(event))
            indexLinks(event);
        const auto span = timeline_.axisSpan(event);
        if (!span) {
            undated_.push_back(event);
            continue;
        }
        const LaneIndex::Entry entry = entryOf(*span, event);
        if (!firstEvent_ || entry.first < earliest) {
            firstEvent_ = event;
            earliest = entry.first;
        }
        if (!lastEvent_ || entry.last > latest) {
            lastEvent_ = event;
            latest = entry.last;
        }
        lanesOf(timeline_, lanesBy, event, lanes);
        if (lanes.empty())
            lanes.push_back(unassigned);
        for (const std::uint32_t lane : lanes)
            entries[lane].push_back(entry);
        if (shared)
            every.push_back(entry);
    }
    sortLinks();
    for (std::size_t lane = 0; lane < names.size(); ++lane) {
        if (!entries[lane].empty())
            lanes_.push_back({names[lane].key, names[lane].title, LaneIndex(std::move(entries[lane])),
                              static_cast<int>(lanes_.size())});
    }
    if (shared)
        all_ = std::make_unique<LaneIndex>(std::move(every));
    indexPeriods();
}

std::optional<std::vector<TimelineIndex::Move>> TimelineIndex::movesTo(const Timeline& next) const {
    const auto unlike = next.eventsUnlike(timeline_);
    const bool isPlacedAlike =
        next.header().timeZone == timeline_.header().timeZone && &next.periods() == &timeline_.periods();
    const auto names = laneNames(next, lanesBy_);
    if (!unlike || !isPlacedAlike || names != laneNames(timeline_, lanesBy_))
        return std::nullopt;
    std::vector<Move> moves;
    std::vector<std::uint32_t> lanes, lanesBefore;
    for (const EventPosition event : *unlike) {
        const auto span = next.axisSpan(event);
        const auto spanBefore = timeline_.axisSpan(event);
        lanesOf(next, lanesBy_, event, lanes);
        lanesOf(timeline_, lanesBy_, event, lanesBefore);
        const bool hasLinks = next.hasLinks(event) || timeline_.hasLinks(event);
        if (span.has_value() != spanBefore.has_value() || lanes != lanesBefore ||
            (hasLinks && next.event(event).links != timeline_.event(event).links))
            return std::nullopt;
        if (span == spanBefore)
            continue;
        Move move{entryOf(*spanBefore, event), entryOf(*span, event), {}};
        for (std::size_t at = 0; at < lanes_.size(); ++at) {
            const bool isIn = lanes.empty() ? lanes_[at].key.empty()
                                            : std::any_of(lanes.begin(), lanes.end(), [&](auto lane) {
                                                  return names[lane].key == lanes_[at].key;
                                              });
            if (isIn)
                move.lanes.push_back(at);
        }
        moves.push_back(std::move(move));
    }
    return moves;
}

bool TimelineIndex::follow(const Timeline& next) {
    const auto moves = movesTo(next);
    if (!moves)
        return false;
    timeline_ = next;
    for (const Move& move : *moves) {
        for (const std::size_t lane : move.lanes)
            lanes_[lane].index.move(move.from, move.to);
        if (all_)
            all_->move(move.from, move.to);
    }
    if (!moves->empty())
        findFirstAndLast();
    return true;
}

// Of all events that start first or end last, the first one in file order.
void TimelineIndex::findFirstAndLast() {
    firstEvent_.reset();
    lastEvent_.reset();
    const auto all = extent();
    for (const Lane& lane : lanes_) {
        for (std::uint32_t at = 0; at < lane.index.size() && lane.index.startAt(at) == all->first; ++at)
            firstEvent_ = std::min(firstEvent_.value_or(lane.index.eventAt(at)), lane.index.eventAt(at));
        for (std::uint32_t at = 0; at < lane.index.size() && lane.index.lastEnd() == all->last; ++at) {
            if (lane.index.endAt(at) == all->last)
                lastEvent_ = std::min(lastEvent_.value_or(lane.index.eventAt(at)), lane.index.eventAt(at));
        }
    }
}

void TimelineIndex::indexLinks(EventPosition event) {
    for (const Link& link : timeline_.event(event).links) {
        if (const auto to = timeline_.indexOf(link.event.value()))
            links_.push_back({event, *to, link.type});
    }
}

void TimelineIndex::sortLinks() {
    linksByTarget_.resize(links_.size());
    std::iota(linksByTarget_.begin(), linksByTarget_.end(), 0U);
    std::stable_sort(linksByTarget_.begin(), linksByTarget_.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return links_[a].to < links_[b].to; });
}

std::span<const TimelineIndex::LinkEnds> TimelineIndex::linksFrom(EventPosition event) const {
    return ofEvent(links_, event, [](const LinkEnds& link) { return link.from; });
}

std::span<const std::uint32_t> TimelineIndex::linksTo(EventPosition event) const {
    return ofEvent(linksByTarget_, event, [this](std::uint32_t at) { return links_[at].to; });
}

void TimelineIndex::orderLanes(const std::vector<std::string>& keys) {
    std::unordered_map<std::string_view, std::size_t> ranks;
    for (const std::string& key : keys)
        ranks.emplace(key, ranks.size());
    const auto rank = [&ranks](const Lane& lane) {
        const auto found = ranks.find(lane.key);
        return found == ranks.end() ? ranks.size() : found->second;
    };
    std::stable_sort(lanes_.begin(), lanes_.end(),
                     [&](const Lane& a, const Lane& b) { return rank(a) < rank(b); });
}

void TimelineIndex::indexPeriods() {
    constexpr int mostRows = 4;
    const auto& periods = timeline_.periods();
    for (std::uint32_t i = 0; i < periods.size(); ++i) {
        const DateClaim* claim = speakingClaim(periods[i].dates);
        if (!claim)
            continue;
        auto span = axisSpanOf(*claim, timeline_.header().timeZone);
        if (!span)
            continue;
        // A period without an end is the background of everything after its start.
        const Bounds bounds = boundsOf(*claim);
        if (!bounds.earliestStart)
            span->first = std::numeric_limits<AxisSeconds>::min();
        if (!bounds.latestEnd)
            span->last = std::numeric_limits<AxisSeconds>::max();
        periods_.push_back({i, *span, 0});
    }
    std::stable_sort(periods_.begin(), periods_.end(),
                     [](const PeriodSpan& a, const PeriodSpan& b) { return a.span.first < b.span.first; });
    std::vector<AxisSeconds> freeFrom;
    for (PeriodSpan& period : periods_) {
        const auto row = std::find_if(freeFrom.begin(), freeFrom.end(),
                                      [&](AxisSeconds end) { return end <= period.span.first; });
        period.row = static_cast<int>(row - freeFrom.begin());
        if (row != freeFrom.end())
            *row = period.span.last;
        else if (freeFrom.size() < mostRows)
            freeFrom.push_back(period.span.last);
        else
            period.row = mostRows - 1;
    }
    periodRows_ = static_cast<int>(freeFrom.size());
}

void TimelineIndex::packRows(const std::vector<int>& rowCounts) {
    for (std::size_t lane = 0; lane < lanes_.size() && lane < rowCounts.size(); ++lane) {
        if (rowCounts[lane] > 0)
            lanes_[lane].index.packRows(rowCounts[lane]);
    }
}

template <class Count>
std::uint32_t TimelineIndex::sum(Count count) const {
    if (all_)
        return count(*all_);
    std::uint32_t total = 0;
    for (const Lane& lane : lanes_)
        total += count(lane.index);
    return total;
}

std::uint32_t TimelineIndex::datedCount() const {
    return sum([](const LaneIndex& lane) { return lane.size(); });
}

std::uint32_t TimelineIndex::startingBefore(AxisSeconds at) const {
    return sum([at](const LaneIndex& lane) { return lane.startingBefore(at); });
}

std::uint32_t TimelineIndex::endingAtOrBefore(AxisSeconds at) const {
    return sum([at](const LaneIndex& lane) { return lane.endingAtOrBefore(at); });
}

std::uint32_t TimelineIndex::overlapping(AxisSeconds begin, AxisSeconds end) const {
    return sum([begin, end](const LaneIndex& lane) { return lane.overlapping(begin, end); });
}

std::optional<Timeline::AxisSpan> TimelineIndex::extent() const {
    std::optional<Timeline::AxisSpan> extent;
    for (const Lane& lane : lanes_) {
        const AxisSeconds first = lane.index.startAt(0);
        const AxisSeconds last = lane.index.lastEnd();
        extent = extent ? Timeline::AxisSpan{std::min(extent->first, first), std::max(extent->last, last)}
                        : Timeline::AxisSpan{first, last};
    }
    return extent;
}

std::size_t TimelineIndex::memoryBytes() const {
    std::size_t bytes = undated_.capacity() * sizeof(EventPosition);
    for (const Lane& lane : lanes_)
        bytes += lane.index.memoryBytes();
    return bytes + (all_ ? all_->memoryBytes() : 0);
}

} // namespace crisis::layout
