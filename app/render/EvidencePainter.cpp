// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/EvidencePainter.h"

#include <algorithm>
#include <cmath>

namespace crisis::render {

namespace {

constexpr double ghostOpacity = 0.75;

QPen strokes(const QColor& colour, double widthPx, const QList<qreal>& pattern) {
    QPen pen(colour, widthPx);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern(pattern);
    return pen;
}

} // namespace

void paintGhost(QPainter& painter, const Ghost& ghost, const Theme& theme) {
    const QColor colour = theme.lane(ghost.colour);
    const double middle = std::floor((ghost.box.top + ghost.box.bottom) / 2) + 0.5;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setOpacity(ghost.faint ? faintOpacity : ghostOpacity);
    if (std::abs(ghost.joinTo - ghost.joinFrom) > 1) {
        painter.setPen(strokes(colour, 1, {2, 2}));
        painter.drawLine(QPointF(ghost.joinFrom, middle), QPointF(ghost.joinTo, middle));
    }
    if (ghost.isInView) {
        painter.setPen(strokes(colour, 1.2, {2, 1.4}));
        painter.setBrush(theme.background);
        const QRectF inside(ghost.box.left + 0.75, ghost.box.top + 0.75, ghost.box.width() - 1.5,
                            ghost.box.height() - 1.5);
        if (ghost.style.shape == MarkShape::Point)
            painter.drawEllipse(QRectF(inside.topLeft(), QSizeF(inside.height(), inside.height())));
        else
            painter.drawRect(inside);
    }
    painter.setOpacity(1);
}

void paintTie(QPainter& painter, const Tie& tie, const Theme& theme) {
    if (std::abs(tie.to - tie.from) < 2)
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setOpacity(0.7);
    const double y = std::floor(tie.y) + 0.5;
    painter.setPen(strokes(theme.mutedText, 1, {1, 2}));
    painter.drawLine(QPointF(tie.from, y), QPointF(tie.to, y));
    if (tie.isInView) {
        painter.setPen(QPen(theme.mutedText, 1.5));
        painter.drawLine(QPointF(tie.to, y - 4), QPointF(tie.to, y + 4));
    }
    painter.setOpacity(1);
}

void paintJudged(QPainter& painter, const Mark& mark, const Theme& theme) {
    const double middle = (mark.box.top + mark.box.bottom) / 2;
    const double right = mark.box.left - 2;
    painter.setPen(QPen(theme.text, 1.2));
    painter.setBrush(theme.background);
    painter.drawPolygon(
        QPolygonF{{right - 8, middle}, {right - 4, middle - 4}, {right, middle}, {right - 4, middle + 4}});
}

} // namespace crisis::render
