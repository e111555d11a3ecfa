// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QHash>
#include <QList>
#include <QString>

class QTreeWidget;
class QTreeWidgetItem;

namespace crisis::ui {

/// The check states of a tree, to restore them after the tree was filled again. Items are the same if their
/// texts and those of their parents are equal; several equal ones match in their order. Top-level items are
/// compared by their data under Qt::UserRole, since their texts contain counts.
class TreeCheckState {
public:
    TreeCheckState() = default;
    explicit TreeCheckState(QTreeWidget& list);

    void restore(QTreeWidget& list) const;

private:
    QHash<QString, QList<Qt::CheckState>> states_;
};

} // namespace crisis::ui
