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

/// What a second import of a file would change, of which a person chooses: event by event, and of a changed
/// event member by member.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// `told`: what of the file was set aside or is doubtful, a line each.
    MergeDialog(const Timeline& here, const Timeline& incoming, MergePlan plan, const QStringList& reported,
                QWidget* parent = nullptr);

    /// Of the same two, as another choice makes it. What is listed again stays ticked as it is.
    void setPlan(MergePlan plan);
    /// Nothing can be chosen until a plan is set, or the one that is there is kept.
    void awaitPlan();
    void keepPlan();

    /// As far as it is ticked.
    [[nodiscard]] MergePlan chosen() const;

Q_SIGNALS:
    /// What the file is a later version of, by the keys of those files: a new plan has to be set.
    void earlierChosen(const std::vector<std::uint32_t>& keys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QTreeWidgetItem* item = nullptr;
        std::size_t listed = 0; ///< the rest goes with `rest`
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
    QVariantList guessed_; ///< keys of the files that the first plan took for earlier versions
    Group added_, byFile_, byBoth_, alike_, gone_, sources_, periods_, setAside_;
    std::vector<MergePlan::Change> changedByFile_, changedByBoth_;
};

} // namespace crisis::ui
