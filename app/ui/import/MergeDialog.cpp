// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/MergeDialog.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/PlainText.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crisis {
namespace {

/// More than a person goes through one by one.
constexpr std::size_t mostListed = 2'000;

QString number(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QString titleOf(const Timeline& timeline, EventIndex at) { return shownOnOneLine(timeline.title(at), 120); }

QString dateOf(const Timeline& timeline, EventIndex at) {
    static const DateWords words = dateWords();
    return shortClaimWords(timeline.date(at), words);
}

template <class List>
List ticked(const List& all, std::size_t listed, const QTreeWidgetItem* group, const QTreeWidgetItem* rest) {
    List chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QTreeWidgetItem* item = i < listed ? group->child(static_cast<int>(i)) : rest;
        if (item->checkState(0) == Qt::Checked)
            chosen.push_back(all[i]);
    }
    return chosen;
}

} // namespace

QString differenceText(const Event& before, const Event& after) {
    QStringList words;
    const auto tell = [&words](bool differs, const QString& name) {
        if (differs)
            words << name;
    };
    tell(before.title != after.title, MergeDialog::tr("title"));
    tell(before.dates != after.dates, MergeDialog::tr("date"));
    tell(before.summary != after.summary, MergeDialog::tr("summary"));
    tell(before.place != after.place, MergeDialog::tr("place"));
    tell(before.actors != after.actors, MergeDialog::tr("actors"));
    tell(before.category != after.category, MergeDialog::tr("category"));
    tell(before.status != after.status, MergeDialog::tr("status"));
    tell(before.numbers != after.numbers, MergeDialog::tr("figures"));
    tell(before.tags != after.tags, MergeDialog::tr("tags"));
    tell(before.note != after.note, MergeDialog::tr("note"));
    tell(before.links != after.links || before.unknown != after.unknown, MergeDialog::tr("other members"));
    return QLocale().createSeparatedList(words);
}

MergeDialog::MergeDialog(const Timeline& here, const Timeline& incoming, MergePlan plan, QWidget* parent)
    : QDialog(parent), plan_(std::move(plan)), tree_(new QTreeWidget(this)) {
    setWindowTitle(tr("Merge an import"));
    auto* words = new QLabel(tr("Events that are the same here and in the file: %1. Where a changed event is "
                                "ticked, its title, summary, "
                                "place, category, status and imported date become those of the file, even if "
                                "you have edited them; your "
                                "note, tags, links and other dates stay. One undo takes all back.")
                                 .arg(number(plan_.same)),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    tree_->setHeaderLabels({tr("Event"), tr("Date"), tr("What is different")});
    tree_->setAccessibleName(tr("What would be merged"));
    tree_->setUniformRowHeights(true);
    tree_->setAllColumnsShowFocus(true);
    tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree_->header()->setStretchLastSection(false);
    added_ = addGroup(tr("New: %1"), plan_.added.size(), true, [&](std::size_t i) {
        return QStringList{titleOf(incoming, plan_.added[i]), dateOf(incoming, plan_.added[i]), QString()};
    });
    // Whoever replaces or takes out should have said so.
    changed_ = addGroup(tr("Changed: %1"), plan_.changed.size(), false, [&](std::size_t i) {
        const MergePlan::Change& change = plan_.changed[i];
        const Event before = here.event(change.here);
        return QStringList{titleOf(incoming, change.incoming), dateOf(incoming, change.incoming),
                           differenceText(before, mergedEvent(before, incoming.event(change.incoming)))};
    });
    gone_ = addGroup(
        tr("Gone from the file, to be removed here: %1"), plan_.gone.size(), false, [&](std::size_t i) {
            return QStringList{titleOf(here, plan_.gone[i]), dateOf(here, plan_.gone[i]), QString()};
        });
    tree_->resizeColumnToContents(1);
    tree_->resizeColumnToContents(2);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    merge_ = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    merge_->setObjectName(QStringLiteral("mergeChosen"));
    merge_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(tree_, &QTreeWidget::itemChanged, this, &MergeDialog::showChoice);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    column->addWidget(words);
    column->addWidget(tree_, 1);
    column->addWidget(buttons);
    resize(fontMetrics().height() * 46, fontMetrics().height() * 28);
    showChoice();
}

MergeDialog::Group MergeDialog::addGroup(const QString& name, std::size_t count, bool isTicked,
                                         const std::function<QStringList(std::size_t)>& columns) {
    Group group;
    group.item = new QTreeWidgetItem(tree_, {name.arg(number(count))});
    group.item->setFirstColumnSpanned(true);
    if (count == 0) {
        group.item->setDisabled(true);
        return group;
    }
    const Qt::CheckState state = isTicked ? Qt::Checked : Qt::Unchecked;
    group.item->setFlags(group.item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    group.item->setCheckState(0, state);
    const auto add = [&](const QStringList& texts) {
        auto* item = new QTreeWidgetItem(group.item, texts);
        item->setFlags((item->flags() | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren));
        item->setCheckState(0, state);
        item->setToolTip(0, plainToolTip(texts.front()));
        return item;
    };
    group.listed = std::min(count, mostListed);
    for (std::size_t i = 0; i < group.listed; ++i)
        add(columns(i));
    if (group.listed < count)
        group.rest = add({tr("and %1 more").arg(number(count - group.listed))});
    group.item->setExpanded(true);
    return group;
}

MergePlan MergeDialog::chosen() const {
    MergePlan plan;
    plan.same = plan_.same;
    plan.added = ticked(plan_.added, added_.listed, added_.item, added_.rest);
    plan.changed = ticked(plan_.changed, changed_.listed, changed_.item, changed_.rest);
    plan.gone = ticked(plan_.gone, gone_.listed, gone_.item, gone_.rest);
    return plan;
}

void MergeDialog::showChoice() { merge_->setEnabled(!chosen().isEmpty()); }

} // namespace crisis
