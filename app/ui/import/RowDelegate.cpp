// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/RowDelegate.h"

#include <QApplication>

namespace crisis {

namespace {

int marginPx(const QStyleOptionViewItem& option) { return option.fontMetrics.height() / 3; }

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    // The ground reaches into the margins, the texts do not.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = QIcon();
    ground.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    QStyleOptionViewItem text = option;
    text.rect.adjust(marginPx(option), 0, -marginPx(option), 0);
    text.state &= ~QStyle::State_HasFocus;
    QStyledItemDelegate::paint(painter, text, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * marginPx(option), marginPx(option));
}

} // namespace crisis
