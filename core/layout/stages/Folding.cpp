// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/Folding.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double foldPx = 34;
constexpr double marginShare = 0.04; // share of the total length, kept as a margin around events
constexpr std::size_t mostFolds = 8;
// The minimum width of a piece, or a ninth of the plot if that is less.
constexpr double leastPiecePx = 64, mostPiecesAbreast = 9;

struct Stretch {
    double begin, end; // relative to the first moment, seconds
    [[nodiscard]] double length() const { return end - begin; }
};

// The widest gaps between moments at which an event starts or ends, ascending, relative to `origin`.
std::vector<Stretch> widestGaps(const TimelineIndex& index, const Timeline::AxisSpan& extent) {
    std::vector<double> moments;
    for (const auto& lane : index.lanes()) {
        for (std::uint32_t at = 0; at < lane.index.size(); ++at) {
            moments.push_back(static_cast<double>(lane.index.startAt(at)) -
                              static_cast<double>(extent.first));
            moments.push_back(static_cast<double>(lane.index.endAt(at)) - static_cast<double>(extent.first));
        }
    }
    std::sort(moments.begin(), moments.end());
    std::vector<Stretch> gaps;
    for (std::size_t i = 1; i < moments.size(); ++i) {
        if (moments[i] > moments[i - 1])
            gaps.push_back({moments[i - 1], moments[i]});
    }
    const auto wanted = std::min(gaps.size(), mostFolds);
    std::partial_sort(gaps.begin(), gaps.begin() + static_cast<std::ptrdiff_t>(wanted), gaps.end(),
                      [](const Stretch& a, const Stretch& b) { return a.length() > b.length(); });
    gaps.resize(wanted);
    return gaps;
}

// The pieces between the folds; each includes a margin, which is taken from the folds.
std::vector<Stretch> piecesBetween(const std::vector<Stretch>& folds, double whole, double margin) {
    std::vector<Stretch> pieces{{-margin, 0}};
    for (const Stretch& fold : folds) {
        const double keep = std::min(margin, fold.length() / 3);
        pieces.back().end = fold.begin + keep;
        pieces.push_back({fold.end - keep, 0});
    }
    pieces.back().end = whole + margin;
    return pieces;
}

// Widens pieces to the minimum length, so that their date fits, as far as the neighbouring folds allow.
void widen(std::vector<Stretch>& pieces, double leastLength) {
    constexpr double mostOfFold = 0.25; // maximum share of a fold, taken from each of its ends
    std::vector<double> gaps;
    for (std::size_t i = 1; i < pieces.size(); ++i)
        gaps.push_back(pieces[i].begin - pieces[i - 1].end);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const double missing = (leastLength - pieces[i].length()) / 2;
        if (missing <= 0)
            continue;
        pieces[i].begin -= i > 0 ? std::min(missing, mostOfFold * gaps[i - 1]) : missing;
        pieces[i].end += i < gaps.size() ? std::min(missing, mostOfFold * gaps[i]) : missing;
    }
}

} // namespace

std::vector<PlotPiece> foldedPieces(const TimelineIndex& index, double plotWidthPx) {
    const auto extent = index.extent();
    if (!extent)
        return {};
    const double whole = static_cast<double>(extent->last) - static_cast<double>(extent->first);
    double shown = whole;
    std::vector<Stretch> folds;
    for (const Stretch& gap : widestGaps(index, *extent)) {
        if (gap.length() <= shown / 4)
            break;
        shown -= gap.length();
        folds.push_back(gap);
    }
    std::sort(folds.begin(), folds.end(),
              [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });

    std::vector<Stretch> pieces = piecesBetween(folds, whole, std::max(shown * marginShare, 3600.0));
    const double room = std::max(plotWidthPx - foldPx * static_cast<double>(pieces.size() - 1), 1.0);
    const auto scaleFor = [room](const std::vector<Stretch>& list) {
        double total = 0;
        for (const Stretch& piece : list)
            total += piece.length();
        return std::clamp(total / room, finestSecondsPerPx, coarsestSecondsPerPx);
    };
    for (int round = 0; round < 3; ++round) // widening one piece narrows the others
        widen(pieces, std::min(leastPiecePx, room / mostPiecesAbreast) * scaleFor(pieces));
    const double secondsPerPx = scaleFor(pieces);
    std::vector<PlotPiece> result;
    double left = 0;
    for (const Stretch& piece : pieces) {
        PlotPiece item;
        item.viewport.origin = extent->first;
        item.viewport.secondsPerPx = secondsPerPx;
        item.viewport = item.viewport.panned(piece.begin / secondsPerPx);
        item.viewport.widthPx = piece.length() / secondsPerPx;
        item.leftPx = left;
        left += item.viewport.widthPx + foldPx;
        result.push_back(item);
    }
    return result;
}

std::vector<std::vector<PlotPiece>> splitPieces(const std::vector<PlotPiece>& pieces, double widthPx,
                                                int count) {
    constexpr double leastPx = 1;
    std::vector<std::vector<PlotPiece>> lists;
    for (int i = 0; i < count; ++i) {
        const double begin = widthPx * i, end = begin + widthPx;
        std::vector<PlotPiece> list;
        for (const PlotPiece& piece : pieces) {
            const double left = std::max(piece.leftPx, begin);
            const double right = std::min(piece.leftPx + piece.viewport.widthPx, end);
            if (right - left < leastPx)
                continue;
            PlotPiece part;
            part.viewport = piece.viewport.panned(left - piece.leftPx);
            part.viewport.widthPx = right - left;
            part.leftPx = left - begin;
            list.push_back(part);
        }
        if (!list.empty())
            lists.push_back(std::move(list));
    }
    return lists;
}

} // namespace crisis::layout
