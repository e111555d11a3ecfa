// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/index/LaneIndex.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace crisis::layout {

namespace {

constexpr int peakBound = 64;

int peakOf(const std::vector<AxisSeconds>& starts, const std::vector<AxisSeconds>& sortedEnds) {
    std::size_t ended = 0;
    int peak = 0;
    for (std::size_t begun = 0; begun < starts.size() && peak < peakBound; ++begun) {
        while (sortedEnds[ended] <= starts[begun])
            ++ended;
        peak = std::max(peak, static_cast<int>(std::min<std::size_t>(begun + 1 - ended, peakBound)));
    }
    return peak;
}

// A lambda, so that the comparison is inlined when sorting.
constexpr auto before = [](const LaneIndex::Entry& a, const LaneIndex::Entry& b) {
    return std::tie(a.first, a.last, a.event) < std::tie(b.first, b.last, b.event);
};

/// Moves the value at `from` to `to`; the values between close the gap.
template <class T>
void carry(std::vector<T>& values, std::ptrdiff_t from, std::ptrdiff_t to) {
    const auto begin = values.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

} // namespace

LaneIndex::LaneIndex(std::vector<Entry> entries) {
    if (!std::is_sorted(entries.begin(), entries.end(), before))
        std::sort(entries.begin(), entries.end(), before);
    starts_.reserve(entries.size());
    ends_.reserve(entries.size());
    events_.reserve(entries.size());
    for (const Entry& entry : entries) {
        starts_.push_back(entry.first);
        ends_.push_back(entry.last);
        events_.push_back(entry.event);
    }
    sortedEnds_ = ends_;
    std::sort(sortedEnds_.begin(), sortedEnds_.end());
    peak_ = peakOf(starts_, sortedEnds_);
}

std::uint32_t LaneIndex::positionOf(const Entry& entry) const {
    std::uint32_t low = 0;
    for (std::uint32_t high = size(); low < high;) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (before({starts_[middle], ends_[middle], events_[middle]}, entry))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void LaneIndex::move(const Entry& from, const Entry& to) {
    const std::uint32_t now = positionOf(from);
    const std::uint32_t place = positionOf(to);
    const std::uint32_t goal = place > now ? place - 1 : place; // the entry itself leaves a gap
    starts_[now] = to.first;
    ends_[now] = to.last;
    carry(starts_, now, goal);
    carry(ends_, now, goal);
    carry(events_, now, goal);

    const auto end =
        std::lower_bound(sortedEnds_.begin(), sortedEnds_.end(), from.last) - sortedEnds_.begin();
    const auto endBefore =
        std::lower_bound(sortedEnds_.begin(), sortedEnds_.end(), to.last) - sortedEnds_.begin();
    sortedEnds_[static_cast<std::size_t>(end)] = to.last;
    carry(sortedEnds_, end, endBefore > end ? endBefore - 1 : endBefore);
    peak_ = peakOf(starts_, sortedEnds_);
    if (const int rows = std::exchange(rowCount_, 0); rows > 0)
        packRows(rows);
}

std::uint32_t LaneIndex::startingBefore(AxisSeconds at) const {
    return static_cast<std::uint32_t>(std::lower_bound(starts_.begin(), starts_.end(), at) - starts_.begin());
}

std::uint32_t LaneIndex::endingAtOrBefore(AxisSeconds at) const {
    return static_cast<std::uint32_t>(std::upper_bound(sortedEnds_.begin(), sortedEnds_.end(), at) -
                                      sortedEnds_.begin());
}

std::uint32_t LaneIndex::overlapping(AxisSeconds begin, AxisSeconds end) const {
    return end <= begin ? 0 : startingBefore(end) - endingAtOrBefore(begin);
}

void LaneIndex::packRows(int rowCount) {
    rowCount = std::clamp(rowCount, 1, 200);
    if (rowCount == rowCount_)
        return;
    rowCount_ = rowCount;
    const auto rows = static_cast<std::size_t>(rowCount);
    std::vector<AxisSeconds> freeFrom(rows, std::numeric_limits<AxisSeconds>::min());
    std::vector<std::uint8_t> rowOf(starts_.size());
    std::vector<std::uint32_t> counts(rows + 1, 0);
    for (std::size_t position = 0; position < starts_.size(); ++position) {
        const auto longest = std::min_element(freeFrom.begin(), freeFrom.end());
        auto row = static_cast<std::size_t>(longest - freeFrom.begin());
        if (*longest <= starts_[position])
            *longest = ends_[position];
        else
            row = rows;
        rowOf[position] = static_cast<std::uint8_t>(row);
        ++counts[row];
    }
    rowBegin_.assign(rows + 2, 0);
    for (std::size_t row = 0; row <= rows; ++row)
        rowBegin_[row + 1] = rowBegin_[row] + counts[row];
    positions_.resize(starts_.size());
    std::vector<std::uint32_t> next(rowBegin_.begin(), rowBegin_.end() - 1);
    for (std::uint32_t position = 0; position < rowOf.size(); ++position)
        positions_[next[rowOf[position]]++] = position;
}

std::span<const std::uint32_t> LaneIndex::row(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return std::span(positions_).subspan(rowBegin_[at], rowBegin_[at + 1] - rowBegin_[at]);
}

std::span<const std::uint32_t> LaneIndex::overflow() const { return row(rowCount_); }

std::size_t LaneIndex::rowLowerBound(std::span<const std::uint32_t> row, AxisSeconds at) const {
    const auto found =
        std::lower_bound(row.begin(), row.end(), at, [this](std::uint32_t position, AxisSeconds value) {
            return starts_[position] < value;
        });
    return static_cast<std::size_t>(found - row.begin());
}

std::size_t LaneIndex::memoryBytes() const {
    return (starts_.capacity() + ends_.capacity() + sortedEnds_.capacity()) * sizeof(AxisSeconds) +
           events_.capacity() * sizeof(EventPosition) +
           (positions_.capacity() + rowBegin_.capacity()) * sizeof(std::uint32_t);
}

} // namespace crisis::layout
