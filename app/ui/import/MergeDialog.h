// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/merge/Merge.h"

#include <QDialog>
#include <QVariant>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace crisis::ui {

/// Shows what a second import of a file would change. The user selects which events to change, and for a
/// changed event which members.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// `told`: a line for each remark on what is quarantined or doubtful in the file.
    MergeDialog(const Timeline& here, const Timeline& incoming, MergePlan plan, const QStringList& reported,
                QWidget* parent = nullptr);

    /// Replaces the plan with another one for the same two timelines. Items that are listed again keep their
    /// check state.
    void setPlan(MergePlan plan);
    /// Disables the dialog until setPlan() or keepPlan().
    void awaitPlan();
    void keepPlan();

    /// The checked part of the plan.
    [[nodiscard]] MergePlan chosen() const;

Q_SIGNALS:
    /// The user has selected which files, by their keys, this one is a later version of. The receiver then
    /// sets a new plan.
    void earlierChosen(const std::vector<std::uint32_t>& keys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QTreeWidgetItem* item = nullptr;
        std::size_t listed = 0; ///< number of items; `rest` is one item for all others
        QTreeWidgetItem* rest = nullptr;
    };

    [[nodiscard]] Group addGroup(const QString& name, std::size_t count, bool isTicked,
                                 const std::function<QStringList(std::size_t)>& columns);
    void showEarlier();
    [[nodiscard]] QVariantList earlierKeys() const;
    void fill();
    void addKept();
    void addReported();
    void addChanges(const Group& group, const std::vector<MergePlan::Change>& changes);
    void showChoice();

    Timeline here_, incoming_;
    MergePlan plan_;
    QStringList reported_;
    QLabel* words_;
    QComboBox* earlier_;
    QTreeWidget* tree_;
    QPushButton* merge_ = nullptr;
    QVariantList guessed_; ///< keys of the files that the first plan assumed to be earlier versions
    Group added_, byFile_, byBoth_, alike_, gone_, sources_, periods_, setAside_;
    std::vector<MergePlan::Change> changedByFile_, changedByBoth_;
};

} // namespace crisis::ui
