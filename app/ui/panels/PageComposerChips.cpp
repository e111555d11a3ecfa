// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageComposer.h"

#include "app/ui/panels/PageStyle.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

void PageComposer::addChipMark(const QString& mark, ChipTone tone, const QRectF& box, const QFont& font) {
    if (mark.isEmpty())
        return;
    if (const QColor fill = chipMarkFill(tone); fill.isValid())
        out_.shapes_.push_back({PageLayout::ShapeKind::ChipMark, box, fill, {}});
    auto layout = std::make_unique<QTextLayout>(mark, font);
    QTextCharFormat format;
    format.setForeground(chipMarkText(theme_, tone));
    layout->setFormats({{0, static_cast<int>(mark.size()), format}});
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(box.width());
    line.setPosition({0, 0});
    layout->endLayout();
    PageLayout::Text item;
    item.at = QPointF(std::round(box.left() + (box.width() - line.naturalTextWidth()) / 2),
                      std::round(box.top() + (box.height() - line.height()) / 2));
    item.rect = QRectF(item.at, QSizeF(line.naturalTextWidth(), line.height()));
    item.layout = std::move(layout);
    out_.texts_.push_back(std::move(item));
}

QSizeF PageComposer::placeChip(const Chip& chip, QPointF at, double roomPx) {
    const QFont font = pageFont(font_, TextStyle::Label);
    const QFontMetricsF metrics(font);
    const double height = std::ceil(metrics.height() + emPx_ * 0.3);
    const double pad = std::round(emPx_ * 0.45);
    QFont markFont = font;
    markFont.setWeight(QFont::DemiBold);
    const bool marked = !chip.mark.isEmpty() || chip.swatch.isValid();
    const auto widthOf = [&](const QString& mark) {
        return mark.isEmpty()
                   ? 0.0
                   : std::max(std::ceil(QFontMetricsF(markFont).horizontalAdvance(mark)) + pad * 2, height);
    };
    const double firstWidth = chip.swatch.isValid() ? std::round(emPx_ * 0.7) + pad * 2 : widthOf(chip.mark);
    const double markWidth = firstWidth + widthOf(chip.secondMark);
    const bool box = chipMarkFill(chip.tone).isValid() || chip.tone == ChipTone::Unjudged;
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
        addChipMark(chip.mark, chip.tone, QRectF(outer.left(), outer.top(), firstWidth, height), markFont);
        addChipMark(chip.secondMark, chip.secondTone,
                    QRectF(outer.left() + firstWidth, outer.top(), markWidth - firstWidth, height), markFont);
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
    const QString marks = chip.mark + chip.secondMark;
    const QString name = marks.isEmpty() ? chip.text : chip.text.isEmpty() ? marks : marks + u' ' + chip.text;
    std::optional<std::size_t> index;
    if (leadsSomewhere(chip.target) || !chip.toolTip.isEmpty()) {
        index = out_.linkAreas_.size();
        out_.linkAreas_.push_back({chip.target, PageLayout::Role::Link, name, chip.toolTip, {outer}, outer});
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
        // Placed to measure it; removed and placed again in the next row if it does not fit.
        const std::size_t texts = out_.texts_.size();
        const std::size_t shapes = out_.shapes_.size();
        const std::size_t linkAreas = out_.linkAreas_.size();
        const std::size_t items = out_.items_.size();
        QSizeF size = placeChip(chip, {x, yPx_}, widthPx_);
        if (x > leftPx_ && x + size.width() > leftPx_ + widthPx_) {
            out_.texts_.resize(texts);
            out_.shapes_.resize(shapes);
            out_.linkAreas_.resize(linkAreas);
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

} // namespace crisis::ui
