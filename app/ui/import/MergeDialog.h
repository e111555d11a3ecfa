// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Merge.h"

#include <QDialog>

#include <functional>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace crisis {

/// What a second import of a file would change, of which a person chooses: event by event, and of a changed
/// event member by member.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// `told`: what of the file was set aside or is doubtful, a line each.
    MergeDialog(const Timeline& here, const Timeline& incoming, MergePlan plan, const QStringList& told,
                QWidget* parent = nullptr);

    /// As far as it is ticked.
    [[nodiscard]] MergePlan chosen() const;

private:
    struct Group {
        QTreeWidgetItem* item = nullptr;
        std::size_t listed = 0; ///< the rest goes with `rest`
        QTreeWidgetItem* rest = nullptr;
    };

    [[nodiscard]] Group addGroup(const QString& name, std::size_t count, bool isTicked,
                                 const std::function<QStringList(std::size_t)>& columns);
    void addKept();
    void addTold(const QStringList& told);
    void addChanges(const Group& group, const std::vector<MergePlan::Change>& changes);
    void showChoice();

    Timeline here_, incoming_;
    MergePlan plan_;
    QTreeWidget* tree_;
    QPushButton* merge_ = nullptr;
    Group added_, byFile_, byBoth_, alike_, gone_, sources_, periods_;
    std::vector<MergePlan::Change> changedByFile_, changedByBoth_;
};

} // namespace crisis
