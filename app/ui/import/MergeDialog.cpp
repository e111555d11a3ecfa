// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/MergeDialog.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/ui/import/ImportLists.h"
#include "app/ui/import/MemberText.h"
#include "app/ui/import/TreeCheckState.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

/// More than a user checks one by one.
constexpr std::size_t mostMergeRows = 2'000;
constexpr std::size_t mostUnfolded = 20;
constexpr int memberRole = Qt::UserRole;

QString titleOf(const Timeline& timeline, EventPosition at) {
    return shownOnOneLine(timeline.title(at), 120);
}

QString dateOf(const Timeline& timeline, EventPosition at) {
    static const DateStrings words = dateStrings();
    return shortClaimWords(timeline.date(at), words);
}

/// Whether the user has changed an imported event or added something to it.
bool isWorkedOn(const Timeline& timeline, EventPosition at) {
    const Event event = timeline.event(at);
    const auto stored = storedImportedAs(event);
    return !timeline.statementsAbout(at).empty() || (stored && stored->hashes != importedAs(event).hashes) ||
           std::any_of(event.dates.begin(), event.dates.end(),
                       [](const DateClaim& claim) { return !claim.basis.is(Basis::Imported); });
}

const QTreeWidgetItem* itemOf(const QTreeWidgetItem* group, const QTreeWidgetItem* rest, std::size_t listed,
                              std::size_t at) {
    return at < listed ? group->child(static_cast<int>(at)) : rest;
}

template <class List>
List ticked(const List& all, std::size_t listed, const QTreeWidgetItem* group, const QTreeWidgetItem* rest) {
    List chosen;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (itemOf(group, rest, listed, i)->checkState(0) == Qt::Checked)
            chosen.push_back(all[i]);
    }
    return chosen;
}

/// The checked members of a change; all of them if they are not listed.
EventMembers tickedMembers(const QTreeWidgetItem* item, const MergePlan::Change& change) {
    if (item->childCount() == 0)
        return item->checkState(0) == Qt::Checked ? change.all() : EventMembers();
    EventMembers members;
    for (int i = 0; i < item->childCount(); ++i) {
        if (item->child(i)->checkState(0) == Qt::Checked)
            members.set(item->child(i)->data(0, memberRole).toUInt());
    }
    return members;
}

} // namespace

MergeDialog::MergeDialog(const Timeline& here, const Timeline& incoming, MergePlan plan,
                         const QStringList& reported, QWidget* parent)
    : QDialog(parent), here_(here), incoming_(incoming), reported_(reported), words_(plainLabel(this)),
      earlier_(new QComboBox(this)), tree_(new QTreeWidget(this)) {
    setWindowTitle(tr("Merge an import"));
    tree_->setHeaderLabels({tr("Event"), tr("Here"), tr("In the file")});
    tree_->setAccessibleName(tr("Changes to merge"));
    tree_->setUniformRowHeights(true);
    tree_->setAllColumnsShowFocus(true);
    earlier_->setObjectName(QStringLiteral("earlierFile"));
    earlier_->setToolTip(plainToolTip(
        tr("Only events imported from an earlier version of the file can count as removed from it.")));
    earlier_->installEventFilter(this);
    connect(earlier_, &QComboBox::activated, this, [this](int at) {
        const QVariantList chosen = earlier_->itemData(at).toList();
        if (chosen == earlierKeys())
            return;
        std::vector<std::uint32_t> keys;
        for (const QVariant& key : chosen)
            keys.push_back(key.toUInt());
        Q_EMIT earlierChosen(keys);
    });

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
    column->addWidget(words_);
    auto* form = new QFormLayout;
    form->addRow(tr("A &later version of:"), earlier_);
    column->addLayout(form);
    form->setRowVisible(earlier_, !plan.files.empty());
    column->addWidget(tree_, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(QSize(em * 66, em * 38).boundedTo(screen()->availableSize() * 0.92));
    // Equal columns make the two versions easy to compare.
    for (const int section : {0, 1, 2})
        tree_->header()->setSectionResizeMode(section, QHeaderView::Stretch);
    plan_ = std::move(plan);
    guessed_ = earlierKeys();
    fill();
    tree_->setFocus();
}

void MergeDialog::setPlan(MergePlan plan) {
    const TreeCheckState ticks(*tree_);
    plan_ = std::move(plan);
    fill();
    const QSignalBlocker quiet(tree_);
    ticks.restore(*tree_);
    keepPlan();
}

void MergeDialog::awaitPlan() {
    for (QWidget* widget :
         {static_cast<QWidget*>(earlier_), static_cast<QWidget*>(tree_), static_cast<QWidget*>(merge_)})
        widget->setEnabled(false);
}

void MergeDialog::keepPlan() {
    earlier_->setCurrentIndex(earlier_->findData(earlierKeys()));
    earlier_->setEnabled(true);
    tree_->setEnabled(true);
    showChoice();
}

QVariantList MergeDialog::earlierKeys() const {
    QVariantList keys;
    for (const MergePlan::File& one : plan_.files) {
        if (one.isEarlier)
            keys << one.file.key;
    }
    return keys;
}

// Turning the wheel while scrolling must not change the comparison.
bool MergeDialog::eventFilter(QObject* watched, QEvent* event) {
    return watched == earlier_ && event->type() == QEvent::Wheel ? true
                                                                 : QDialog::eventFilter(watched, event);
}

void MergeDialog::fill() {
    const QSignalBlocker quiet(tree_);
    tree_->clear();
    changedByFile_.clear();
    changedByBoth_.clear();
    QStringList sentences{tr("Checked items are taken from the file; one undo reverts them all. Your notes, "
                             "tags, links, statements and dates are kept, except those of removed events."),
                          tr("Identical here and in the file: %1.").arg(number(plan_.same))};
    if (!plan_.alike.empty())
        sentences << tr("Probably the same: neither event has an identifier in its file, but two of title, "
                        "date and place match. If unchecked, the event in the file is added as a new one.");
    words_->setText(sentences.join(u'\n'));
    showEarlier();

    for (const MergePlan::Change& change : plan_.changed)
        ((change.byBoth | change.either).any() ? changedByBoth_ : changedByFile_).push_back(change);
    const auto ofFile = [&](EventPosition at) {
        return QStringList{titleOf(incoming_, at), QString(), dateOf(incoming_, at)};
    };
    const auto ofBoth = [&](const MergePlan::Change& change) {
        return QStringList{titleOf(here_, change.here), dateOf(here_, change.here),
                           dateOf(incoming_, change.incoming)};
    };
    added_ = addGroup(tr("New: %1"), plan_.added.size(), true,
                      [&](std::size_t i) { return ofFile(plan_.added[i]); });
    byFile_ = addGroup(tr("Changed in the file: %1"), changedByFile_.size(), true,
                       [&](std::size_t i) { return ofBoth(changedByFile_[i]); });
    addChanges(byFile_, changedByFile_);
    // Replacing the user's edits or removing events must be an explicit choice.
    byBoth_ =
        addGroup(tr("Changed in the file and perhaps by you, check to replace: %1"), changedByBoth_.size(),
                 false, [&](std::size_t i) { return ofBoth(changedByBoth_[i]); });
    addChanges(byBoth_, changedByBoth_);
    alike_ = addGroup(tr("Probably the same with another title, date or place: %1"), plan_.alike.size(), true,
                      [&](std::size_t i) { return ofBoth(plan_.alike[i]); });
    addChanges(alike_, plan_.alike);
    gone_ = addGroup(tr("No longer in the file, check to remove: %1"), plan_.gone.size(), false,
                     [&](std::size_t i) {
                         return QStringList{titleOf(here_, plan_.gone[i]), dateOf(here_, plan_.gone[i]),
                                            isWorkedOn(here_, plan_.gone[i])
                                                ? tr("missing; your changes would be removed too")
                                                : QString()};
                     });
    sources_ = addGroup(tr("New sources: %1"), plan_.addedSources.size(), true, [&](std::size_t i) {
        return QStringList{shownOnOneLine(incoming_.sources()[plan_.addedSources[i]].title, 120), {}, {}};
    });
    periods_ = addGroup(tr("New periods: %1"), plan_.addedPeriods.size(), true, [&](std::size_t i) {
        return QStringList{shownOnOneLine(incoming_.periods()[plan_.addedPeriods[i]].title, 120), {}, {}};
    });
    setAside_ = addGroup(
        tr("Could not be read, added unchanged: %1"), plan_.quarantined.size(), true, [&](std::size_t i) {
            const QuarantinedMember& one = incoming_.quarantined()[plan_.quarantined[i]];
            return QStringList{shownOnOneLine(one.in, 120), {}, shownOnOneLine(one.raw, 200)};
        });
    addKept();
    addReported();
    showChoice();
}

void MergeDialog::showEarlier() {
    const QSignalBlocker quiet(earlier_);
    earlier_->clear();
    QVariantList all;
    for (const MergePlan::File& one : plan_.files) {
        const QString name =
            one.file.name.empty() ? tr("unnamed file") : isolated(shownOnOneLine(one.file.name, 80));
        earlier_->addItem(
            tr("%1 (events found again: %2 of %3)").arg(name, number(one.found), number(one.events)),
            QVariantList{one.file.key});
        all << one.file.key;
    }
    if (all.size() > 1)
        earlier_->addItem(tr("all of these"), all);
    earlier_->addItem(tr("none of these, so nothing counts as removed"), QVariantList());
    if (earlier_->findData(guessed_) < 0)
        earlier_->addItem(tr("several of these"), guessed_);
    earlier_->setCurrentIndex(earlier_->findData(earlierKeys()));
}

MergeDialog::Group MergeDialog::addGroup(const QString& name, std::size_t count, bool isTicked,
                                         const std::function<QStringList(std::size_t)>& columns) {
    Group group;
    if (count == 0)
        return group; // empty groups are not listed
    group.item = new QTreeWidgetItem(tree_, {name.arg(number(count))});
    group.item->setData(0, Qt::UserRole, name); // without the count
    group.item->setFirstColumnSpanned(true);
    QFont bold = tree_->font();
    bold.setBold(true);
    group.item->setFont(0, bold);
    const Qt::CheckState state = isTicked ? Qt::Checked : Qt::Unchecked;
    group.item->setFlags(group.item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    group.item->setCheckState(0, state);
    const auto add = [&](const QStringList& texts) {
        auto* item = new QTreeWidgetItem(group.item, texts);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, state);
        for (int i = 0; i < static_cast<int>(texts.size()); ++i)
            item->setToolTip(i, plainToolTip(texts[i]));
        return item;
    };
    group.listed = std::min(count, mostMergeRows);
    for (std::size_t i = 0; i < group.listed; ++i)
        add(columns(i));
    if (group.listed < count)
        group.rest = add({tr("and %1 more").arg(number(count - group.listed))});
    group.item->setExpanded(true);
    return group;
}

void MergeDialog::addChanges(const Group& group, const std::vector<MergePlan::Change>& changes) {
    for (std::size_t i = 0; i < group.listed; ++i) {
        const MergePlan::Change& change = changes[i];
        QTreeWidgetItem* item = group.item->child(static_cast<int>(i));
        const Event before = here_.event(change.here);
        const Event after = incoming_.event(change.incoming);
        for (std::size_t member = 0; member < eventMembers; ++member) {
            if (!change.all().test(member))
                continue;
            const auto which = static_cast<EventMember>(member);
            const bool isBoth = change.byBoth.test(member);
            QString name = memberName(which);
            if (isBoth)
                name = tr("%1: changed on both sides").arg(name);
            else if (change.either.test(member))
                name = tr("%1: different, perhaps changed by you").arg(name);
            const QStringList texts{name, memberText(here_, before, which),
                                    memberText(incoming_, after, which)};
            auto* line = new QTreeWidgetItem(item, texts);
            line->setFlags((line->flags() | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren));
            line->setData(0, memberRole, static_cast<uint>(member));
            line->setCheckState(0, change.byFile.test(member) ? Qt::Checked : Qt::Unchecked);
            for (int at = 0; at < static_cast<int>(texts.size()); ++at)
                line->setToolTip(at, plainToolTip(texts[at]));
        }
        // A probably identical event is checked as a whole; any other one follows its members.
        if (&changes != &plan_.alike)
            item->setFlags(item->flags() | Qt::ItemIsAutoTristate);
        item->setExpanded(changes.size() <= mostUnfolded);
    }
}

// For information only: these items cannot be checked.
void MergeDialog::addReported() {
    if (reported_.isEmpty())
        return;
    auto* group =
        new QTreeWidgetItem(tree_, {tr("Unreadable or doubtful in the file: %1").arg(reported_.size())});
    QFont bold = tree_->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    for (const QString& line : reported_) {
        auto* item = new QTreeWidgetItem(group, {line});
        item->setFirstColumnSpanned(true);
        item->setToolTip(0, plainToolTip(line));
    }
    group->setExpanded(true);
}

void MergeDialog::addKept() {
    if (plan_.kept.empty())
        return;
    auto* group =
        new QTreeWidgetItem(tree_, {tr("Changed only by you and kept: %1").arg(number(plan_.kept.size()))});
    group->setFirstColumnSpanned(true);
    QFont bold = tree_->font();
    bold.setBold(true);
    group->setFont(0, bold);
    const auto add = [](QTreeWidgetItem* parent, const QStringList& texts) {
        auto* item = new QTreeWidgetItem(parent, texts);
        for (int at = 0; at < static_cast<int>(texts.size()); ++at)
            item->setToolTip(at, plainToolTip(texts[at]));
        return item;
    };
    for (std::size_t i = 0; i < std::min(plan_.kept.size(), mostMergeRows); ++i) {
        const MergePlan::Change& change = plan_.kept[i];
        auto* item = add(group, {titleOf(here_, change.here)});
        item->setExpanded(plan_.kept.size() <= mostUnfolded);
        const Event mine = here_.event(change.here);
        const Event theirs = incoming_.event(change.incoming);
        for (std::size_t member = 0; member < eventMembers; ++member) {
            if (!change.byHere.test(member))
                continue;
            const auto which = static_cast<EventMember>(member);
            add(item,
                {memberName(which), memberText(here_, mine, which), memberText(incoming_, theirs, which)})
                ->setFlags(item->flags() | Qt::ItemNeverHasChildren);
        }
    }
    if (plan_.kept.size() > mostMergeRows)
        add(group, {tr("and %1 more").arg(number(plan_.kept.size() - mostMergeRows))});
    group->setExpanded(true);
}

MergePlan MergeDialog::chosen() const {
    MergePlan plan;
    plan.same = plan_.same;
    plan.kept = plan_.kept;
    plan.file = plan_.file;
    plan.added = ticked(plan_.added, added_.listed, added_.item, added_.rest);
    plan.gone = ticked(plan_.gone, gone_.listed, gone_.item, gone_.rest);
    plan.addedSources = ticked(plan_.addedSources, sources_.listed, sources_.item, sources_.rest);
    plan.addedPeriods = ticked(plan_.addedPeriods, periods_.listed, periods_.item, periods_.rest);
    plan.quarantined = ticked(plan_.quarantined, setAside_.listed, setAside_.item, setAside_.rest);
    const auto takeChanges = [&plan](const Group& group, const std::vector<MergePlan::Change>& changes) {
        for (std::size_t i = 0; i < changes.size(); ++i) {
            MergePlan::Change change = changes[i];
            change.take = tickedMembers(itemOf(group.item, group.rest, group.listed, i), change);
            if (change.take.any())
                plan.changed.push_back(change);
        }
    };
    takeChanges(byFile_, changedByFile_);
    takeChanges(byBoth_, changedByBoth_);
    for (std::size_t i = 0; i < plan_.alike.size(); ++i) {
        MergePlan::Change change = plan_.alike[i];
        const QTreeWidgetItem* item = itemOf(alike_.item, alike_.rest, alike_.listed, i);
        if (item->checkState(0) == Qt::Unchecked) {
            plan.added.push_back(change.incoming);
            continue;
        }
        change.take = tickedMembers(item, change);
        plan.alike.push_back(change);
    }
    return plan;
}

// Looks only at the groups: it is called for each of the thousands of items that a group checks or unchecks.
void MergeDialog::showChoice() {
    bool isAny = !plan_.alike.empty(); // checked or not, these are merged
    for (int i = 0; i < tree_->topLevelItemCount(); ++i)
        isAny = isAny || tree_->topLevelItem(i)->checkState(0) != Qt::Unchecked;
    merge_->setEnabled(isAny);
}

} // namespace crisis::ui
