// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageComposer.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace crisis {

QSizeF PageComposer::placeChip(const Chip& chip, QPointF at, double roomPx) {
    const QFont font = pageFont(font_, TextStyle::Label);
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height() + emPx_ * 0.3);
    const double pad = std::round(emPx_ * 0.45);
    QFont markFont = font;
    markFont.setWeight(QFont::DemiBold);
    const bool marked = !chip.mark.isEmpty() || chip.swatch.isValid();
    double markWidth = 0;
    if (marked) {
        markWidth =
            chip.swatch.isValid()
                ? std::round(emPx_ * 0.7) + pad * 2
                : std::max(std::ceil(QFontMetricsF(markFont).horizontalAdvance(chip.mark)) + pad * 2, height);
    }
    const bool box = theme_.chipMarkFill(chip.tone).isValid() || chip.tone == ChipTone::Unjudged;
    const bool bare = chip.tone == ChipTone::Bare;
    const double between = marked ? (box ? pad : 0) : bare ? 0 : pad;
    const double room = std::max(roomPx - markWidth - between - pad, emPx_);
    const QString text = metrics.elidedText(chip.text, Qt::ElideRight, room);
    const double textWidth = text.isEmpty() ? 0 : std::ceil(metrics.horizontalAdvance(text)) + 1;
    const double width = markWidth + (text.isEmpty() ? 0 : between + textWidth + pad);
    const QRectF outer(std::round(at.x()), std::round(at.y()), width, height);

    const bool dashed = chip.tone == ChipTone::Unjudged;
    if (!bare)
        out_.shapes_.push_back({dashed ? PageLayout::ShapeKind::DashedChip : PageLayout::ShapeKind::Chip,
                                outer, theme_.background, theme_.cardEdge});
    if (chip.swatch.isValid()) {
        const double side = std::round(emPx_ * 0.7);
        out_.shapes_.push_back(
            {PageLayout::ShapeKind::Swatch,
             QRectF(outer.left() + pad, outer.top() + std::round((height - side) / 2), side, side),
             chip.swatch, theme_.muted});
    } else if (marked) {
        const QRectF mark(outer.left(), outer.top(), markWidth, height);
        if (const QColor fill = theme_.chipMarkFill(chip.tone); fill.isValid())
            out_.shapes_.push_back({PageLayout::ShapeKind::ChipMark, mark, fill, {}});
        auto layout = std::make_unique<QTextLayout>(chip.mark, markFont);
        QTextCharFormat format;
        format.setForeground(theme_.chipMarkText(chip.tone));
        layout->setFormats({{0, static_cast<int>(chip.mark.size()), format}});
        layout->beginLayout();
        QTextLine line = layout->createLine();
        line.setLineWidth(markWidth);
        line.setPosition({0, 0});
        layout->endLayout();
        PageLayout::Text item;
        item.at = QPointF(std::round(mark.left() + (markWidth - line.naturalTextWidth()) / 2),
                          std::round(mark.top() + (height - line.height()) / 2));
        item.rect = QRectF(item.at, QSizeF(line.naturalTextWidth(), line.height()));
        item.layout = std::move(layout);
        out_.texts_.push_back(std::move(item));
    }
    if (!text.isEmpty()) {
        const QRectF rect = addText({Span{text}}, TextStyle::Label,
                                    {outer.left() + markWidth + between, outer.top()}, textWidth + emPx_,
                                    leadsSomewhere(chip.target) ? theme_.link
                                    : bare                      ? theme_.muted
                                                                : theme_.text);
        PageLayout::Text& placed = out_.texts_.back();
        const double down = std::round((height - rect.height()) / 2);
        placed.at += QPointF(0, down);
        placed.rect.translate(0, down);
    }
    const QString name = chip.mark.isEmpty() ? chip.text : chip.mark + u' ' + chip.text;
    std::optional<std::size_t> index;
    if (leadsSomewhere(chip.target) || !chip.toolTip.isEmpty()) {
        index = out_.hots_.size();
        out_.hots_.push_back({chip.target, PageLayout::Role::Link, name, chip.toolTip, {outer}, outer});
    }
    addItem(leadsSomewhere(chip.target) ? PageLayout::Role::Link : PageLayout::Role::Text, name, outer,
            index);
    return outer.size();
}

void PageComposer::operator()(const Chips& block) {
    if (block.chips.empty())
        return;
    gap(0.7);
    const double space = std::round(emPx_ * 0.4);
    double x = leftPx_;
    double rowHeight = 0;
    for (const Chip& chip : block.chips) {
        // Placed to measure it; taken back and placed again in the next row if it does not fit.
        const std::size_t texts = out_.texts_.size();
        const std::size_t shapes = out_.shapes_.size();
        const std::size_t hots = out_.hots_.size();
        const std::size_t items = out_.items_.size();
        QSizeF size = placeChip(chip, {x, yPx_}, widthPx_);
        if (x > leftPx_ && x + size.width() > leftPx_ + widthPx_) {
            out_.texts_.resize(texts);
            out_.shapes_.resize(shapes);
            out_.hots_.resize(hots);
            out_.items_.resize(items);
            x = leftPx_;
            yPx_ += rowHeight + space;
            size = placeChip(chip, {x, yPx_}, widthPx_);
        }
        x += size.width() + space;
        rowHeight = size.height();
    }
    yPx_ += rowHeight;
    afterChips_ = true;
}

} // namespace crisis
