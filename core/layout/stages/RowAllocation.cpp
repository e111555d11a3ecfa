// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/RowAllocation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crisis::layout {

namespace {

constexpr int mostRows = 40;

// Assigns rows one by one to the lane with the smallest share relative to its weight, up to `wanted`.
void fill(std::vector<int>& rows, const std::vector<int>& wanted, const std::vector<double>& weight,
          int& left) {
    while (left > 0) {
        std::size_t neediest = rows.size();
        for (std::size_t lane = 0; lane < rows.size(); ++lane) {
            if (rows[lane] >= wanted[lane])
                continue;
            if (neediest == rows.size() || rows[lane] / weight[lane] < rows[neediest] / weight[neediest])
                neediest = lane;
        }
        if (neediest == rows.size())
            return;
        ++rows[neediest];
        --left;
    }
}

} // namespace

std::vector<int> allotRows(const std::vector<LaneNeed>& needs, int available) {
    std::vector<int> rows;
    for (const LaneNeed& need : needs)
        rows.push_back(need.collapsed ? 0 : 1);
    int left = available - std::accumulate(rows.begin(), rows.end(), 0);
    std::vector<int> overlap, all;
    std::vector<double> weight;
    for (const LaneNeed& need : needs) {
        const int events =
            need.collapsed ? 0 : static_cast<int>(std::min<std::uint32_t>(need.events, mostRows));
        overlap.push_back(std::min(need.peakOverlap, events));
        all.push_back(events);
        weight.push_back(std::sqrt(std::max<double>(need.events, 1)));
    }
    fill(rows, overlap, weight, left);
    fill(rows, all, weight, left);
    return rows;
}

} // namespace crisis::layout
