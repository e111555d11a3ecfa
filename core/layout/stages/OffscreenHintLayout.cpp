// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/OffscreenHintLayout.h"

#include <algorithm>

namespace crisis::layout {

namespace {

/// The known side of a claim whose other side is open: "2029" rather than "since 2029", which does not fit
/// after "from".
std::optional<Date> onlyEnd(const DateClaim& claim) {
    const Bounds bounds = boundsOf(claim);
    const bool hasStart = bounds.earliestStart.has_value();
    if (hasStart == bounds.latestEnd.has_value())
        return std::nullopt;
    if (!claim.date)
        return hasStart ? claim.start : claim.end;
    const std::string& text = claim.date->text();
    const std::size_t slash = text.find('/');
    if (slash == std::string::npos)
        return std::nullopt;
    const auto end = Date::parse(hasStart ? text.substr(0, slash) : text.substr(slash + 1));
    return end ? std::optional(*end) : std::nullopt;
}

std::string dateStrings(const Timeline& timeline, EventPosition event, const DateStrings& words) {
    const DateClaim claim = timeline.date(event);
    if (const auto end = onlyEnd(claim))
        return inWords(*end, words);
    return claim.date ? inWords(*claim.date, words) : inWords(claim.start, claim.end, words);
}

} // namespace

void layoutNotes(const TimelineIndex& index, const LayoutRequest& request, const Box& line,
                 const TextMeasurer& measurer, const LayoutStrings& words, Scene& scene) {
    constexpr double paddingPx = 8;
    constexpr double arrowPx = 12;
    double left = line.left + 2, right = line.right - 2;
    const auto place = [&](OffscreenHint::Side side, std::uint32_t count, std::string text) {
        const double wanted = measurer.width(text, TextRole::Small) + 2 * paddingPx +
                              (side == OffscreenHint::Side::Undated ? 0 : arrowPx);
        const double width = std::min(wanted, right - left);
        if (width < 40)
            return;
        OffscreenHint note;
        note.side = side;
        note.count = count;
        note.box = side == OffscreenHint::Side::Earlier ? Box{left, line.top, left + width, line.bottom}
                                                        : Box{right - width, line.top, right, line.bottom};
        (side == OffscreenHint::Side::Earlier ? left : right) =
            side == OffscreenHint::Side::Earlier ? left + width + paddingPx : right - width - paddingPx;
        note.text =
            width < wanted ? measurer.elided(text, TextRole::Small, width - 2 * paddingPx - arrowPx) : text;
        scene.notes.push_back(std::move(note));
    };

    const std::uint32_t earlier = index.endingAtOrBefore(request.pieces.front().viewport.first());
    const std::uint32_t later =
        index.datedCount() - index.startingBefore(request.pieces.back().viewport.last());
    if (earlier > 0 && request.isFirst)
        place(OffscreenHint::Side::Earlier, earlier,
              words.earlier(earlier, dateStrings(index.timeline(), *index.firstEvent(), words.dates)));
    if (later > 0 && request.isLast)
        place(OffscreenHint::Side::Later, later,
              words.later(later, dateStrings(index.timeline(), *index.lastEvent(), words.dates)));
    if (!index.undated().empty() && request.isLast)
        place(OffscreenHint::Side::Undated, static_cast<std::uint32_t>(index.undated().size()),
              words.undated(index.undated().size()));
}

} // namespace crisis::layout
