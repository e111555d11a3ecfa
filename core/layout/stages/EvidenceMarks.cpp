// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/EvidenceMarks.h"

#include "core/layout/scene/MarkStyles.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EventGrades.h"

#include <algorithm>
#include <set>

namespace crisis::layout {

namespace {

constexpr AxisSeconds daySeconds = 86'400;
constexpr std::size_t mostGhosts = 12; // per mark

class Evidence {
public:
    Evidence(Scene& scene, const TimelineIndex& index, const std::vector<PlotPiece>& pieces,
             const AsOfDate& known)
        : scene_(scene), timeline_(index.timeline()), pieces_(pieces), known_(known) {}

    void add(Mark& mark, Ties ties, const PublicationDates* dates) {
        const auto index = timeline_.indexOf(mark.event.value());
        if (!index)
            return;
        mark.faint = !known_(*index);
        mark.style.disputed = mark.style.disputed && isDisputed(timeline_, *index, known_);
        mark.style.judged = isOnlyJudged(timeline_, *index);
        if (mark.style.rivals)
            addGhosts(mark, timeline_.event(*index));
        if (ties == Ties::Shown && dates != nullptr)
            addTie(mark, dates->of(*index));
    }

private:
    /// The piece of the plot that contains a mark.
    [[nodiscard]] const PlotPiece* pieceOf(const Mark& mark) const {
        for (const PlotPiece& piece : pieces_) {
            const double left = scene_.plot.left + piece.leftPx;
            if (mark.spanLeft >= left && mark.spanLeft <= left + piece.viewport.widthPx)
                return &piece;
        }
        return nullptr;
    }

    /// The piece of the plot that shows a moment.
    [[nodiscard]] std::optional<const PlotPiece*> pieceAt(AxisSeconds moment) const {
        for (const PlotPiece& piece : pieces_) {
            if (moment >= piece.viewport.first() && moment < piece.viewport.last())
                return &piece;
        }
        return std::nullopt;
    }

    void addGhosts(Mark& mark, const Event& event) {
        const PlotPiece* own = pieceOf(mark);
        const DateClaim* speaking = speakingClaim(event.dates);
        if (own == nullptr || speaking == nullptr)
            return;
        mark.faint = mark.faint || !known_(*speaking);
        std::set<std::string> shown{edtfOf(*speaking)};
        for (const DateClaim& claim : event.dates) {
            const auto span = claim.rank.is(Rank::Deprecated) ? std::nullopt : timeline_.axisSpan(claim);
            if (!span || shown.size() > mostGhosts || !shown.insert(edtfOf(claim)).second)
                continue;
            const PlotPiece* piece = pieceAt(span->first).value_or(own);
            const double plotLeft = scene_.plot.left + piece->leftPx;
            const double width = piece->viewport.widthPx;
            const double start = piece->viewport.x(span->first), end = piece->viewport.x(span->last);
            Ghost ghost;
            ghost.event = mark.event;
            ghost.style = styleOf(claim);
            ghost.style.cutLeft = start < 0;
            ghost.style.cutRight = end > width;
            ghost.colour = mark.colour;
            ghost.faint = !known_(claim);
            const double least = mark.box.height();
            ghost.box = {plotLeft + std::clamp(start, 0.0, width), mark.box.top,
                         plotLeft + std::clamp(std::max(end, start + least), 0.0, width), mark.box.bottom};
            ghost.isInView = end > 0 && start < width;
            ghost.joinFrom = ghost.box.left < mark.box.left ? mark.box.left : mark.box.right;
            ghost.joinTo = ghost.box.left < mark.box.left ? std::min(ghost.box.right, mark.box.left)
                                                          : std::max(ghost.box.left, mark.box.right);
            scene_.ghosts.push_back(std::move(ghost));
        }
    }

    void addTie(const Mark& mark, std::optional<std::int64_t> day) {
        const PlotPiece* piece = pieceOf(mark);
        if (piece == nullptr || !day)
            return;
        const double x = piece->viewport.x(toAxis(TimePoint{*day, 0, 0}) + daySeconds / 2);
        const double left = scene_.plot.left + piece->leftPx;
        const double to = std::clamp(left + x, left, left + piece->viewport.widthPx);
        scene_.ties.push_back({mark.event, mark.box.right, to, (mark.box.top + mark.box.bottom) / 2,
                               x >= 0 && x <= piece->viewport.widthPx, mark.colour});
    }

    Scene& scene_;
    const Timeline& timeline_;
    const std::vector<PlotPiece>& pieces_;
    const AsOfDate& known_;
};

} // namespace

void addEvidence(Scene& scene, const TimelineIndex& index, const std::vector<PlotPiece>& pieces,
                 const AsOfDate& known, Ties ties, const PublicationDates* dates) {
    Evidence evidence(scene, index, pieces, known);
    for (Mark& mark : scene.marks)
        evidence.add(mark, ties, dates);
    if (known.isEverything())
        return;
    for (PeriodBand& band : scene.periods) {
        const auto& periods = index.timeline().periods();
        const auto period = std::find_if(periods.begin(), periods.end(),
                                         [&](const Period& one) { return one.id == band.period; });
        const DateClaim* claim = period != periods.end() ? speakingClaim(period->dates) : nullptr;
        band.faint = claim != nullptr && !known(*claim);
    }
    for (Label& label : scene.labels) {
        const auto event = index.timeline().indexOf(label.event.value());
        label.faint = event && !known(*event);
    }
}

} // namespace crisis::layout
