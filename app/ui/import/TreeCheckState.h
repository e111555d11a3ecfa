// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QHash>
#include <QList>
#include <QString>

class QTreeWidget;
class QTreeWidgetItem;

namespace crisis::ui {

/// What is ticked in a list, so that it can be ticked again once the list has been made anew: items are the
/// same if they and what they stand below read alike; of several that do, in their order. Items of the first
/// level read as their data under Qt::UserRole, since their texts count what is below.
class TreeCheckState {
public:
    TreeCheckState() = default;
    explicit TreeCheckState(QTreeWidget& list);

    void restore(QTreeWidget& list) const;

private:
    QHash<QString, QList<Qt::CheckState>> states_;
};

} // namespace crisis::ui
