// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/TreeCheckState.h"

#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace crisis::ui {
namespace {

QString pathOf(const QTreeWidgetItem* item) {
    QString path;
    for (; item != nullptr; item = item->parent()) {
        if (item->parent() == nullptr)
            path += item->data(0, Qt::UserRole).toString();
        else
            for (int column = 0; column < item->columnCount(); ++column)
                (path += item->text(column)) += u'\t';
        path += u'\n';
    }
    return path;
}

/// Other items follow their children.
bool hasOwnTick(const QTreeWidgetItem* item) {
    return item->parent() != nullptr && item->flags().testFlag(Qt::ItemIsUserCheckable) &&
           !(item->flags().testFlag(Qt::ItemIsAutoTristate) && item->childCount() > 0);
}

} // namespace

TreeCheckState::TreeCheckState(QTreeWidget& list) {
    for (QTreeWidgetItemIterator at(&list); *at != nullptr; ++at) {
        if (hasOwnTick(*at))
            states_[pathOf(*at)] << (*at)->checkState(0);
    }
}

void TreeCheckState::restore(QTreeWidget& list) const {
    QHash<QString, qsizetype> used;
    for (QTreeWidgetItemIterator at(&list); *at != nullptr; ++at) {
        if (!hasOwnTick(*at))
            continue;
        const QString path = pathOf(*at);
        const QList<Qt::CheckState> states = states_.value(path);
        if (qsizetype& next = used[path]; next < states.size())
            (*at)->setCheckState(0, states[next++]);
    }
}

} // namespace crisis::ui
