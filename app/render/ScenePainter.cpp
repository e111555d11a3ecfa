// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ScenePainter.h"

#include "app/render/EvidencePainter.h"
#include "app/render/MarkPainter.h"
#include "app/text/PlainText.h"

#include <algorithm>
#include <cmath>

namespace crisis::render {

namespace {

constexpr qsizetype longestPaintedLine = 2'000; // more than fits on any line

QRectF rect(const Box& box) { return {box.left, box.top, box.width(), box.height()}; }

// Rectangles on whole pixels need no antialiasing.
void fill(QPainter& painter, const Box& box, const QColor& colour) {
    const double left = std::round(box.left), top = std::round(box.top);
    painter.fillRect(QRectF(left, top, std::round(box.right) - left, std::round(box.bottom) - top), colour);
}

// True if any part of a box, with its overhang, is inside the clip: text outside the clip is expensive to lay
// out.
bool isInSight(const QPainter& painter, const Box& box) {
    constexpr double besidesPx = 24, abovePx = 4;
    return !painter.hasClipping() || painter.clipBoundingRect()
                                         .adjusted(-besidesPx, -abovePx, besidesPx, abovePx)
                                         .intersects(rect(box));
}

// The first and last row of a box, `rowPx` apart, that may be inside the clip, with one row more on each
// side.
std::pair<int, int> rowsInSight(const QPainter& painter, const Box& box, double rowPx) {
    const int most = static_cast<int>(std::floor(box.height() / rowPx));
    if (!painter.hasClipping())
        return {0, most};
    const QRectF clip = painter.clipBoundingRect();
    const auto row = [&](double y) { return std::clamp((y - box.top) / rowPx, -1.0, most + 1.0); };
    return {std::max(0, static_cast<int>(std::floor(row(clip.top()))) - 1),
            std::min(most, static_cast<int>(std::ceil(row(clip.bottom()))) + 1)};
}

Box extentOf(const LinkArrow& link) {
    Box box{link.points.front().x, link.points.front().y, link.points.front().x, link.points.front().y};
    for (const ScenePoint& point : link.points)
        box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
               std::max(box.bottom, point.y)};
    return box;
}

void pill(QPainter& painter, const Box& box, const QColor& fillColour, const QColor& line) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF area = rect(box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.setBrush(fillColour);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void frame(QPainter& painter, const Box& box, const QColor& fillColour, const QColor& line) {
    painter.setPen(QPen(line, 1));
    painter.setBrush(fillColour);
    painter.drawRect(QRectF(std::round(box.left) + 0.5, std::round(box.top) + 0.5,
                            std::round(box.width()) - 1, std::round(box.height()) - 1));
}

} // namespace

void ScenePainter::text(QPainter& painter, const Box& box, std::string_view utf8, TextRole role,
                        const QColor& colour, Qt::Alignment alignment) const {
    if (!isInSight(painter, box))
        return;
    const QString shownText = shownOnOneLine(utf8, longestPaintedLine);
    if (observer_ != nullptr && observer_->text(painter, rect(box), shownText, role, colour, alignment))
        return;
    painter.setFont(fonts_[role]);
    painter.setPen(colour);
    painter.drawText(rect(box),
                     static_cast<int>(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine | Qt::TextDontClip,
                     shownText);
}

void ScenePainter::paint(QPainter& painter, const Scene& scene, const SceneOverlay& overlay,
                         bool fillBackground) const {
    painter.save();
    paintGround(painter, scene, fillBackground);
    paintPeriods(painter, scene);
    paintRuler(painter, scene);
    paintLanes(painter, scene);
    paintNotes(painter, scene);
    painter.setClipRect(rect(scene.plot), Qt::IntersectClip);
    paintDensities(painter, scene);
    paintSelection(painter, scene, overlay);
    for (const Tie& tie : scene.ties)
        paintTie(painter, tie, theme_);
    for (const Ghost& ghost : scene.ghosts) {
        const auto [left, right] =
            std::minmax({ghost.box.left, ghost.box.right, ghost.joinFrom, ghost.joinTo});
        if (isInSight(painter, {left, ghost.box.top, right, ghost.box.bottom}))
            paintGhost(painter, ghost, theme_);
    }
    paintEvents(painter, scene);
    paintClusters(painter, scene);
    paintLinks(painter, scene);
    painter.restore();
    paintFolds(painter, scene);
}

void ScenePainter::paintEvents(QPainter& painter, const Scene& scene) const {
    if (observer_ != nullptr)
        return paintObserved(painter, scene);
    if (sprites_ != nullptr) {
        MarkSprites::Batch batch(*sprites_, painter, theme_);
        for (const Mark& mark : scene.marks)
            batch.paint(mark);
    } else {
        for (const Mark& mark : scene.marks) {
            if (isInSight(painter, mark.box))
                paintMark(painter, mark, theme_);
        }
    }
    painter.setOpacity(1);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Label& label : scene.labels)
        paintLabel(painter, label);
}

// Paints each mark with its label; a scene has both in the same order.
void ScenePainter::paintObserved(QPainter& painter, const Scene& scene) const {
    auto label = scene.labels.begin();
    for (const Mark& mark : scene.marks) {
        observer_->beginEvent(mark.event);
        paintMark(painter, mark, theme_);
        painter.setOpacity(1);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (label != scene.labels.end() && label->event == mark.event)
            paintLabel(painter, *label++);
        observer_->endEvent();
    }
    for (; label != scene.labels.end(); ++label)
        paintLabel(painter, *label);
}

void ScenePainter::badge(QPainter& painter, const Box& box, int number) const {
    if (!isInSight(painter, box))
        return;
    Box pillBox = box;
    pillBox.top += 1.5;
    pillBox.bottom -= 1;
    pill(painter, pillBox, theme_.cluster, theme_.text);
    text(painter, pillBox, std::to_string(number), TextRole::Small, theme_.text, Qt::AlignCenter);
}

void ScenePainter::paintLabel(QPainter& painter, const Label& label) const {
    Box box = label.box;
    if (label.number > 0) {
        badge(painter, {box.left, box.top, box.left + label.badgePx - 6, box.bottom}, label.number);
        box.left += label.badgePx;
    }
    const QColor& colour = label.faint ? theme_.faintText() : theme_.text;
    text(painter, box, label.text, TextRole::Label, colour);
    for (const LabelBadge& chip : label.badges)
        paintChip(painter, chip, colour);
}

void ScenePainter::paintChip(QPainter& painter, const LabelBadge& chip, const QColor& colour) const {
    if (!isInSight(painter, chip.box))
        return;
    Box area = chip.box;
    area.top += 1;
    area.bottom -= 1;
    if (chip.kind == LabelBadge::Kind::Dates)
        pill(painter, area, theme_.noteFill, theme_.gridStrong);
    else
        frame(painter, area, theme_.background, theme_.mutedText);
    text(painter, chip.box, chip.text, TextRole::Small, colour, Qt::AlignCenter);
}

void ScenePainter::paintGround(QPainter& painter, const Scene& scene, bool fillBackground) const {
    if (fillBackground)
        painter.fillRect(QRectF(0, 0, scene.widthPx, scene.heightPx), theme_.background);
    for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
        Box box = scene.lanes[i].box;
        box.top = std::max(box.top, scene.plot.top);
        if (fillBackground && scene.lanes[i].colour % 2 == 1)
            fill(painter, {scene.plot.left, box.top, box.right, box.bottom}, theme_.laneShade);
    }
    if (fillBackground) {
        fill(painter, {0, 0, scene.plot.left, scene.heightPx}, theme_.gutter);
        fill(painter, {0, 0, scene.widthPx, scene.ruler.bottom}, theme_.gutter);
    }
}

void ScenePainter::paintPeriods(QPainter& painter, const Scene& scene) const {
    painter.save();
    painter.setClipRect(QRectF(scene.plot.left, 0, scene.plot.width(), scene.heightPx), Qt::IntersectClip);
    for (const PeriodBand& band : scene.periods) {
        painter.setOpacity(band.faint ? faintOpacity : 1);
        fill(painter, band.ground, theme_.periodGround);
        Box bar = band.bar;
        fill(painter, bar, theme_.periodBar);
        painter.setPen(theme_.periodText);
        const double x = std::round(bar.left) + 0.5;
        painter.drawLine(QPointF(x, bar.top), QPointF(x, bar.bottom - 1));
        painter.setOpacity(1);
        if (!band.text.empty())
            text(painter, band.textBox, band.text, TextRole::Small,
                 band.faint ? theme_.faintText() : theme_.periodText);
    }
    painter.restore();
}

void ScenePainter::paintRuler(QPainter& painter, const Scene& scene) const {
    const double middle = scene.ruler.top + scene.ruler.height() / 2;
    for (const RulerTick& tick : scene.ticks) {
        const double x = std::round(tick.x);
        painter.fillRect(QRectF(x, scene.plot.top, 1, scene.plot.height()),
                         tick.strong ? theme_.gridStrong : theme_.grid);
        painter.fillRect(
            QRectF(x, middle + (tick.strong ? 0 : 4), 1, scene.ruler.bottom - middle - (tick.strong ? 0 : 4)),
            theme_.gridStrong);
        if (!tick.text.empty())
            text(painter, {tick.textLeft, middle, tick.textLeft + 400, scene.ruler.bottom}, tick.text,
                 TextRole::Ruler, theme_.text);
    }
    for (const RulerGroup& group : scene.groups) {
        if (group.box.left > scene.ruler.left)
            painter.fillRect(QRectF(std::round(group.box.left), group.box.top + 4, 1, group.box.height() - 4),
                             theme_.gridStrong);
        if (!group.text.empty())
            text(painter, {group.textLeft, group.box.top + 2, group.box.right, group.box.bottom}, group.text,
                 TextRole::Ruler, theme_.mutedText);
    }
    painter.fillRect(QRectF(0, scene.ruler.bottom - 1, scene.widthPx, 1), theme_.gridStrong);
}

void ScenePainter::paintLanes(QPainter& painter, const Scene& scene) const {
    painter.save();
    painter.setClipRect(QRectF(0, scene.plot.top, scene.widthPx, scene.plot.height()), Qt::IntersectClip);
    for (const LaneBand& lane : scene.lanes) {
        painter.fillRect(QRectF(0, std::round(lane.box.bottom) - 1, scene.widthPx, 1), theme_.laneLine);
        const double swatchLeft = lane.box.left + 6;
        fill(painter, {swatchLeft, lane.box.top + 6, swatchLeft + 4, lane.box.bottom - 7},
             theme_.lane(lane.colour));
        text(painter, lane.titleBox, lane.title, TextRole::Lane, theme_.text);
        Box countBox = lane.titleBox;
        countBox.top = lane.titleBox.bottom;
        countBox.bottom = countBox.top + lane.titleBox.height();
        if (countBox.bottom <= lane.box.bottom)
            text(painter, countBox, lane.count, TextRole::Small, theme_.mutedText);
    }
    painter.restore();
}

void ScenePainter::paintDensities(QPainter& painter, const Scene& scene) const {
    for (const Density& density : scene.densities) {
        if (!isInSight(painter, density.box))
            continue;
        const QColor colour = theme_.laneFill(density.colour);
        const double step = density.box.width() / static_cast<double>(density.columns.size());
        for (std::size_t i = 0; i < density.columns.size(); ++i) {
            const double height = std::ceil(static_cast<double>(density.columns[i]) * density.box.height());
            if (height <= 0)
                continue;
            const double left = std::round(density.box.left + static_cast<double>(i) * step);
            const double right = std::round(density.box.left + static_cast<double>(i + 1) * step);
            painter.fillRect(QRectF(left, std::round(density.box.bottom) - height, right - left, height),
                             colour);
        }
    }
}

void ScenePainter::paintClusters(QPainter& painter, const Scene& scene) const {
    for (const Cluster& cluster : scene.clusters) {
        if (!isInSight(painter, cluster.box))
            continue;
        const double middle = (cluster.box.left + cluster.box.right) / 2;
        const double half = std::min(cluster.textWidthPx / 2 + 7, cluster.box.width() / 2);
        const Box chip{middle - half, cluster.box.top, middle + half, cluster.box.bottom};
        pill(painter, chip, theme_.cluster,
             cluster.holdsSelected ? theme_.selection : theme_.lane(cluster.colour));
        text(painter, chip, cluster.text, TextRole::Small, theme_.clusterText, Qt::AlignCenter);
    }
}

void ScenePainter::paintLinks(QPainter& painter, const Scene& scene) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const LinkArrow& link : scene.links) {
        if (!isInSight(painter, extentOf(link)))
            continue;
        const QColor colour = link.ofSelected ? theme_.selection : theme_.mutedText;
        painter.setPen(QPen(colour, link.ofSelected ? 1.5 : 1));
        painter.setBrush(Qt::NoBrush);
        QPolygonF line;
        for (const ScenePoint& point : link.points)
            line << QPointF(point.x, point.y);
        painter.drawPolyline(line);
        const QPointF tip = line.last();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{tip, tip + QPointF(-6, -3.5), tip + QPointF(-6, 3.5)});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const LinkArrow& link : scene.links) {
        if (!isInSight(painter, link.textBox))
            continue;
        pill(painter, link.textBox, theme_.background,
             link.ofSelected ? theme_.selection : theme_.gridStrong);
        text(painter, link.textBox, link.text, TextRole::Small, theme_.text, Qt::AlignCenter);
    }
}

void ScenePainter::paintSelection(QPainter& painter, const Scene& scene, const SceneOverlay& overlay) const {
    const auto highlight = [&](const EventId& id, bool selected) {
        std::optional<Box> area;
        for (const Mark& mark : scene.marks) {
            if (mark.event == id)
                area = Box{mark.box.left, mark.box.top, mark.box.right, mark.box.bottom};
        }
        for (const Label& label : scene.labels) {
            if (label.event != id)
                continue;
            area = area
                       ? Box{std::min(area->left, label.box.left), std::min(area->top, label.box.top),
                             std::max(area->right, label.box.right), std::max(area->bottom, label.box.bottom)}
                       : label.box;
        }
        if (!area)
            return;
        painter.setRenderHint(QPainter::Antialiasing, true);
        const QRectF frame = rect(*area).adjusted(-5.5, -2.5, 5.5, 2.5);
        painter.setBrush(selected ? theme_.selectionFill : theme_.noteFill);
        painter.setPen(
            selected ? QPen(overlay.hasFocus ? theme_.focus : theme_.selection, overlay.hasFocus ? 2 : 1)
                     : QPen(Qt::NoPen));
        painter.drawRoundedRect(frame, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    };
    if (overlay.hovered && overlay.hovered != scene.selected)
        highlight(*overlay.hovered, false);
    if (scene.selected)
        highlight(*scene.selected, true);
}

void ScenePainter::paintFolds(QPainter& painter, const Scene& scene) const {
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const Fold& fold : scene.folds) {
        fill(painter, fold.box, theme_.gutter);
        painter.setPen(QPen(theme_.gridStrong, 1.5));
        painter.setBrush(Qt::NoBrush);
        // Torn edges are the sign of a fold. Parts outside the clip are not stroked.
        constexpr double toothPx = 7;
        const auto [first, last] = rowsInSight(painter, fold.box, toothPx);
        for (const double x : {fold.box.left, fold.box.right}) {
            QPolygonF edge;
            for (int i = first; i <= last; ++i)
                edge << QPointF(x + (i % 2 == 0 ? -3 : 3), fold.box.top + i * toothPx);
            painter.drawPolyline(edge);
        }
        const double middle = (fold.box.left + fold.box.right) / 2;
        const double y = (scene.ruler.top + scene.ruler.bottom) / 2;
        painter.setPen(QPen(theme_.mutedText, 1.8));
        painter.drawLine(QPointF(middle - 5, y + 7), QPointF(middle - 1, y - 7));
        painter.drawLine(QPointF(middle + 1, y + 7), QPointF(middle + 5, y - 7));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintNotes(QPainter& painter, const Scene& scene) const {
    for (const OffscreenHint& note : scene.notes) {
        if (!isInSight(painter, note.box))
            continue;
        const Box chip{note.box.left, note.box.top + 1, note.box.right, note.box.bottom - 1};
        pill(painter, chip, theme_.noteFill, {});
        const double middle = (chip.top + chip.bottom) / 2;
        Box textBox = chip;
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.mutedText);
        if (note.side == OffscreenHint::Side::Earlier) {
            painter.drawPolygon(QPolygonF{
                {chip.left + 13, middle - 4}, {chip.left + 7, middle}, {chip.left + 13, middle + 4}});
            textBox.left += 18;
        } else if (note.side == OffscreenHint::Side::Later) {
            painter.drawPolygon(QPolygonF{
                {chip.right - 13, middle - 4}, {chip.right - 7, middle}, {chip.right - 13, middle + 4}});
            textBox.left += 8;
        } else {
            textBox.left += 8;
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        text(painter, textBox, note.text, TextRole::Small, theme_.text);
    }
}

void ScenePainter::paintSign(QPainter& painter, const Legend::Item& item) const {
    const Box& box = item.mark.box;
    switch (item.sign) {
    case LegendSign::Cluster:
        return paintClusterSign(painter, box, theme_, 0);
    case LegendSign::Grade:
        return paintChip(
            painter,
            {LabelBadge::Kind::Grade, "B2", {box.left, item.textBox.top, box.left + 24, item.textBox.bottom}},
            theme_.text);
    case LegendSign::Rival: {
        paintMark(painter, item.mark, theme_);
        Ghost ghost;
        ghost.box = {box.left + 16, box.top, box.right + 16, box.bottom};
        ghost.joinFrom = box.right;
        ghost.joinTo = ghost.box.left;
        return paintGhost(painter, ghost, theme_);
    }
    default:
        paintMark(painter, item.mark, theme_);
    }
}

void ScenePainter::paint(QPainter& painter, const Legend& legend) const {
    for (const Legend::Item& item : legend.items) {
        if (!isInSight(painter, item.mark.box) && !isInSight(painter, item.textBox))
            continue;
        paintSign(painter, item);
        painter.setRenderHint(QPainter::Antialiasing, false);
        text(painter, item.textBox, item.text, TextRole::Small, theme_.text);
    }
}

} // namespace crisis::render
