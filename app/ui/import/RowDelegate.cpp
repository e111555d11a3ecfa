// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/RowDelegate.h"

#include <QApplication>

#include <algorithm>

namespace crisis::ui {

namespace {

int marginPx(const QStyleOptionViewItem& option) { return option.fontMetrics.height() / 3; }

const QStyle* styleOf(const QStyleOptionViewItem& option) {
    return option.widget != nullptr ? option.widget->style() : QApplication::style();
}

/// Aligns a text with that of its header.
int leadingPx(const QStyleOptionViewItem& option) {
    const QStyle* style = styleOf(option);
    return std::max(0, style->pixelMetric(QStyle::PM_HeaderMargin, nullptr, option.widget) -
                           style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) - 1);
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    // The background covers the margins, the texts do not.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = QIcon();
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem text = option;
    // Texts and, at the other side, numbers are aligned with those of the header.
    const bool isNumber = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    const int before = leadingPx(option), after = isNumber ? before : marginPx(option);
    const bool isLeftToRight = option.direction == Qt::LeftToRight;
    text.rect.adjust(isLeftToRight ? before : after, 0, isLeftToRight ? -after : -before, 0);
    text.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, text, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) +
           QSize(leadingPx(option) + marginPx(option), marginPx(option));
}

} // namespace crisis::ui
