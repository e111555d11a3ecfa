// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PicturePainter.h"

#include <cmath>

namespace crisis::render {

namespace {

Qt::Alignment alignmentOf(TextAlign align) {
    switch (align) {
    case TextAlign::Left:
        break;
    case TextAlign::Centre:
        return Qt::AlignHCenter | Qt::AlignVCenter;
    case TextAlign::Right:
        return Qt::AlignRight | Qt::AlignVCenter;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

} // namespace

void PicturePainter::paint(QPainter& painter, const PictureScene& page, bool fillBackground) const {
    painter.save();
    painter.scale(page.shrink, page.shrink);
    if (fillBackground)
        painter.fillRect(QRectF(0, 0, page.widthPx, page.heightPx), theme_.background);
    const auto paintText = [&](const PictureText& text) {
        scene_.text(painter, text.box, text.text, text.role, text.muted ? theme_.mutedText : theme_.text,
                    alignmentOf(text.align));
    };
    for (const PictureText& text : page.texts)
        paintText(text);
    if (page.number)
        paintText(*page.number);
    for (const PictureBadge& badge : page.badges)
        scene_.badge(painter, badge.box, badge.number);
    scene_.paint(painter, page.legend);
    if (page.overview)
        paintOverview(painter, *page.overview);
    for (const PictureRow& row : page.rows) {
        painter.save();
        painter.translate(row.left, row.top);
        scene_.paint(painter, row.scene, {}, fillBackground);
        painter.restore();
    }
    painter.restore();
}

void PicturePainter::paintOverview(QPainter& painter, const PictureOverview& overview) const {
    const Box& box = overview.box;
    for (const Box& window : overview.windows)
        painter.fillRect(QRectF(window.left, window.top, window.width(), window.height()), theme_.noteFill);
    const double step = box.width() / static_cast<double>(std::max<std::size_t>(overview.columns.size(), 1));
    for (std::size_t i = 0; i < overview.columns.size(); ++i) {
        const double height = std::ceil(static_cast<double>(overview.columns[i]) * (box.height() - 3));
        if (height > 0)
            painter.fillRect(QRectF(box.left + static_cast<double>(i) * step, box.bottom - 1 - height,
                                    std::max(step - 1, 1.0), height),
                             theme_.mutedText);
    }
    painter.fillRect(QRectF(box.left, box.bottom - 1, box.width(), 1), theme_.gridStrong);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.text, 1));
    for (const Box& window : overview.windows)
        painter.drawRect(
            QRectF(window.left + 0.5, window.top + 0.5, window.width() - 1, window.height() - 1));
    scene_.text(painter, overview.textBox, overview.firstText, TextRole::Small, theme_.mutedText);
    scene_.text(painter, overview.textBox, overview.lastText, TextRole::Small, theme_.mutedText,
                Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace crisis::render
