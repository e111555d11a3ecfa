// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Merge.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
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

    void setPlan(MergePlan plan); ///< of the same two; all ticks are new

    /// As far as it is ticked.
    [[nodiscard]] MergePlan chosen() const;

Q_SIGNALS:
    /// What the file is a later version of, by the keys of those files: a new plan has to be set.
    void earlierChosen(const std::vector<std::uint32_t>& keys);

private:
    struct Group {
        QTreeWidgetItem* item = nullptr;
        std::size_t listed = 0; ///< the rest goes with `rest`
        QTreeWidgetItem* rest = nullptr;
    };

    [[nodiscard]] Group addGroup(const QString& name, std::size_t count, bool isTicked,
                                 const std::function<QStringList(std::size_t)>& columns);
    void showEarlier();
    void addKept();
    void addTold();
    void addChanges(const Group& group, const std::vector<MergePlan::Change>& changes);
    void showChoice();

    Timeline here_, incoming_;
    MergePlan plan_;
    QStringList told_;
    QLabel* words_;
    QComboBox* earlier_;
    QTreeWidget* tree_;
    QPushButton* merge_ = nullptr;
    Group added_, byFile_, byBoth_, alike_, gone_, sources_, periods_;
    std::vector<MergePlan::Change> changedByFile_, changedByBoth_;
};

} // namespace crisis
