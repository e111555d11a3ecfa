// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MarkPainter.h"

#include "app/render/EvidencePainter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace crisis::render {

namespace {

struct Ink {
    QColor colour;
    QColor ground;
    bool hollow; // planned and cancelled are only outlined
    bool dashed;
    bool half; // claimed: half filled
};

QPen penOf(const Ink& ink, double widthPx) {
    QPen pen(ink.colour, widthPx);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (ink.dashed)
        pen.setDashPattern({2.0, 1.6});
    return pen;
}

void arrow(QPainter& painter, double tip, double middle, double size, bool toRight, const QColor& colour) {
    const double back = toRight ? tip - size : tip + size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{back, middle - size * 0.75}, {tip, middle}, {back, middle + size * 0.75}});
}

void paintPoint(QPainter& painter, const Mark& mark, const Ink& ink) {
    const double size = mark.box.height();
    const double middle = (mark.box.top + mark.box.bottom) / 2;
    const QRectF disc(mark.box.left + 0.75, mark.box.top + 0.75, size - 1.5, size - 1.5);
    if (mark.spanRight - mark.spanLeft > size + 8 && !mark.style.opensRight) {
        // The rest of the day or hour that the date allows.
        painter.setPen(penOf({ink.colour, ink.ground, false, ink.dashed, false}, 1.5));
        painter.drawLine(QPointF(disc.right(), middle), QPointF(mark.spanRight - 1, middle));
        if (!mark.style.cutRight)
            painter.drawLine(QPointF(mark.spanRight - 1, middle - 3),
                             QPointF(mark.spanRight - 1, middle + 3));
    }
    painter.setPen(penOf(ink, 1.5));
    painter.setBrush(ink.hollow || ink.dashed || ink.half ? ink.ground : ink.colour);
    if (mark.style.status == Status::Ongoing)
        painter.drawPolygon(QPolygonF{disc.topLeft(), {disc.right() + 1, middle}, disc.bottomLeft()});
    else
        painter.drawEllipse(disc);
    if (ink.half) {
        painter.setBrush(ink.colour);
        painter.setPen(Qt::NoPen);
        painter.drawPie(disc, 90 * 16, 180 * 16);
    }
    if (mark.style.status == Status::Cancelled) {
        painter.setPen(QPen(ink.colour, 1.5));
        painter.drawLine(disc.topLeft(), disc.bottomRight());
        painter.drawLine(disc.topRight(), disc.bottomLeft());
    }
}

// Lines instead of a brush pattern, which would not scale with the picture.
void paintHatch(QPainter& painter, const QRectF& bar, const QColor& colour) {
    constexpr double stepPx = 5;
    painter.setPen(QPen(colour, 1));
    for (double x = bar.left() + stepPx; x < bar.right() + bar.height(); x += stepPx) {
        const double above = std::max(x - bar.right(), 0.0),
                     below = std::max(bar.left() - (x - bar.height()), 0.0);
        painter.drawLine(QPointF(x - above, bar.top() + above),
                         QPointF(x - bar.height() + below, bar.bottom() - below));
    }
}

void paintBar(QPainter& painter, const Mark& mark, const Ink& ink) {
    const QRectF bar(std::round(mark.box.left) + 0.5, mark.box.top + 1.5, std::round(mark.box.width()) - 1,
                     mark.box.height() - 3);
    painter.setPen(penOf(ink, 1.5));
    painter.setBrush(ink.hollow || ink.dashed ? ink.ground : ink.colour);
    painter.drawRect(bar);
    if (ink.half) {
        painter.fillRect(bar, ink.ground);
        paintHatch(painter, bar, ink.colour);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(penOf(ink, 1.5));
        painter.drawRect(bar);
    }
    if (mark.style.status == Status::Cancelled) {
        painter.setPen(QPen(ink.colour, 1.5));
        painter.drawLine(bar.topLeft(), bar.bottomRight());
    }
    if (mark.style.status == Status::Ongoing && !mark.style.opensRight)
        arrow(painter, bar.right() + 6, bar.center().y(), 6, true, ink.colour);
}

void paintBracket(QPainter& painter, const Mark& mark, const Ink& ink) {
    const double top = mark.box.top + 0.75, bottom = mark.box.bottom - 0.75;
    const double left = std::round(mark.box.left) + 0.75, right = std::round(mark.box.right) - 0.75;
    const double foot = std::min(5.0, (right - left) / 2);
    const QPen solid = penOf({ink.colour, ink.ground, false, ink.dashed, false}, 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(solid);
    if (!mark.style.opensLeft && !mark.style.cutLeft)
        painter.drawPolyline(
            QPolygonF{{left + foot, top}, {left, top}, {left, bottom}, {left + foot, bottom}});
    if (!mark.style.opensRight && !mark.style.cutRight)
        painter.drawPolyline(
            QPolygonF{{right - foot, top}, {right, top}, {right, bottom}, {right - foot, bottom}});
    if (right - left > 2 * foot + 4) {
        QPen dotted(ink.colour, 1);
        dotted.setDashPattern({1, 3});
        painter.setPen(dotted);
        const double middle = std::floor((top + bottom) / 2) + 0.5;
        painter.drawLine(QPointF(left + 3, middle), QPointF(right - 3, middle));
    }
}

// A date resolved from a relative phrase: a small hollow tick at the start.
void paintResolved(QPainter& painter, const Mark& mark, const Ink& ink) {
    const bool point = mark.style.shape == MarkShape::Point;
    const double left = point ? mark.box.left + mark.box.height() + 1.5 : mark.box.left + 8;
    const double middle = (mark.box.top + mark.box.bottom) / 2;
    QPen pen(ink.colour, 1.2);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(ink.ground);
    painter.drawPolygon(QPolygonF{{left, middle - 3}, {left + 6, middle - 3}, {left + 3, middle + 2.5}});
}

// A denied or disputed event: two strokes, apart from any other sign.
void paintDisputed(QPainter& painter, const Mark& mark, const Theme& theme) {
    const double left = mark.box.left - 7;
    painter.setPen(QPen(theme.warning, 1.8));
    painter.drawLine(QPointF(left + 1, mark.box.bottom), QPointF(left + 4, mark.box.top));
    painter.drawLine(QPointF(left + 4, mark.box.bottom), QPointF(left + 7, mark.box.top));
}

} // namespace

void paintMark(QPainter& painter, const Mark& mark, const Theme& theme) {
    const bool hollow = mark.style.status == Status::Planned || mark.style.status == Status::Cancelled;
    const Ink ink{theme.lane(mark.colour), theme.background, hollow, mark.style.doubtful,
                  mark.style.status == Status::Claimed};
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setOpacity(mark.faint ? faintOpacity : 1);
    switch (mark.style.shape) {
    case MarkShape::Point:
        paintPoint(painter, mark, ink);
        break;
    case MarkShape::Throughout:
        paintBar(painter, mark, ink);
        break;
    case MarkShape::Within:
        paintBracket(painter, mark, ink);
        break;
    }
    const double middle = (mark.box.top + mark.box.bottom) / 2;
    if (mark.style.opensRight && !mark.style.cutRight)
        arrow(painter, mark.box.right + 8, middle, 7, true, ink.colour);
    if (mark.style.opensLeft && !mark.style.cutLeft)
        arrow(painter, mark.box.left - 8, middle, 7, false, ink.colour);
    if (mark.style.resolved && !mark.style.cutLeft)
        paintResolved(painter, mark, ink);
    if (mark.style.disputed && !mark.style.cutLeft)
        paintDisputed(painter, mark, theme);
    if (mark.style.judged && !mark.style.cutLeft)
        paintJudged(painter, mark, theme);
}

void paintClusterSign(QPainter& painter, const Box& box, const Theme& theme, int colour) {
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QRectF pill(box.left + 0.5, box.top - 2.5, 26, box.height() + 5);
    painter.setPen(QPen(theme.lane(colour), 1));
    painter.setBrush(theme.cluster);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
}

} // namespace crisis::render
