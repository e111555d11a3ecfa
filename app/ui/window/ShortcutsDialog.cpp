// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/ShortcutsDialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QMenu>
#include <QStringList>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

QString withoutMarks(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'&')
            out += text.at(i);
        else if (i + 1 < text.size() && text.at(i + 1) == u'&')
            out += text.at(++i);
    }
    return out;
}

QString keysOf(const QAction* action) {
    QStringList keys;
    for (const QKeySequence& sequence : action->shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("   "));
}

void addCommands(QTreeWidgetItem* group, const QMenu* menu) {
    for (const QAction* action : menu->actions()) {
        if (const QMenu* below = action->menu())
            addCommands(group, below);
        else if (!action->shortcuts().isEmpty())
            new QTreeWidgetItem(group, {withoutMarks(action->text()), keysOf(action)});
    }
}

QTreeWidgetItem* addGroup(QTreeWidget* list, const QString& title) {
    auto* group = new QTreeWidgetItem(list, {title});
    QFont bold = list->font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    return group;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<QMenu*>& menus, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* list = new QTreeWidget(this);
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setAccessibleName(tr("Commands and their keys"));
    for (const QMenu* menu : menus) {
        QTreeWidgetItem* group = addGroup(list, withoutMarks(menu->title()));
        addCommands(group, menu);
        group->setHidden(group->childCount() == 0);
    }
    QTreeWidgetItem* canvas = addGroup(list, tr("On the timeline"));
    new QTreeWidgetItem(canvas, {tr("Nearest event in the lane below and above"), tr("Down   Up")});
    new QTreeWidgetItem(canvas,
                        {tr("Move through time"), tr("Ctrl+Left   Ctrl+Right   Page Up   Page Down   drag")});
    new QTreeWidgetItem(canvas, {tr("Zoom at the pointer"), tr("wheel")});
    new QTreeWidgetItem(canvas, {tr("Select an event"), tr("click")});
    QTreeWidgetItem* details = addGroup(list, tr("In the details panel"));
    new QTreeWidgetItem(details, {tr("Next and previous statement or date"), tr("Ctrl+Down   Ctrl+Up")});
    new QTreeWidgetItem(details, {tr("Copy the statement or date with its source"), tr("Ctrl+C")});
    new QTreeWidgetItem(details, {tr("Next and previous link"), tr("Tab   Shift+Tab")});
    new QTreeWidgetItem(details, {tr("Back"), tr("Backspace")});
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(em * 34, em * 36);
}

} // namespace crisis::ui
