// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasToolTip.h"

#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/ui/canvas/TimelineCanvas.h"

#include <QLocale>

namespace crisis::ui {

namespace {

constexpr int mostTipCharacters = 140;

QString eventTip(const Timeline& timeline, EventPosition event, const AsOfDate& known,
                 const LayoutStrings& words) {
    const DateClaim claim = timeline.date(event);
    const std::string date =
        claim.date ? inWords(*claim.date, words.dates) : inWords(claim.start, claim.end, words.dates);
    const QString text = TimelineCanvas::tr("%1 — %2").arg(
        shownOnOneLine(timeline.title(event), mostTipCharacters), shown(date));
    const QString signs = evidenceSigns(timeline, event, known);
    return signs.isEmpty() ? text : text + u'\n' + signs;
}

} // namespace

QString canvasToolTip(const Hit& hit, const Scene& scene, const Timeline& timeline, const AsOfDate& known,
                      const LayoutStrings& words) {
    if (const auto* over = std::get_if<HitEvent>(&hit)) {
        const auto event = timeline.indexOf(over->event.value());
        return event ? eventTip(timeline, *event, known, words) : QString();
    }
    if (const auto* cluster = std::get_if<HitCluster>(&hit))
        return TimelineCanvas::tr("%1 events; double-click to show them")
            .arg(QLocale().toString(scene.clusters[cluster->cluster].count));
    if (const auto* lane = std::get_if<HitLane>(&hit))
        return TimelineCanvas::tr("%1; click to collapse or expand, drag to move")
            .arg(shownOnOneLine(scene.lanes[lane->lane].fullTitle, mostTipCharacters));
    if (const auto* period = std::get_if<HitPeriod>(&hit)) {
        for (const Period& item : timeline.periods()) {
            if (item.id == period->period)
                return shownOnOneLine(item.title);
        }
    }
    return {};
}

} // namespace crisis::ui
