// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/EventList.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStringList>

#include <algorithm>

namespace crisis::ui {

EventList::EventList(Selection* selection, QWidget* parent)
    : QTableView(parent), model_(new EventListModel(this)), selection_(selection) {
    setModel(model_);
    setAccessibleName(tr("Events"));
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the list; the arrows move in it
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int em = fontMetrics().height();
    setColumnWidth(EventListModel::DateColumn, em * 11);
    setColumnWidth(EventListModel::TitleColumn, em * 17);
    setColumnWidth(EventListModel::StatusColumn, em * 8);
    setColumnWidth(EventListModel::CategoryColumn, em * 9);
    connect(selection_, &Selection::chosenChanged, this, [this](const auto&, Selection::Origin origin) {
        if (origin != Selection::Origin::List) // there it is perhaps one of several
            showChosen();
    });
}

QSize EventList::sizeHint() const { return {fontMetrics().height() * 30, 300}; }

void EventList::setTimeline(const Timeline& timeline, const AsOfDate& known) {
    const bool hasSameRows = timeline.isSameSnapshot(model_->timeline());
    model_->setTimeline(timeline, known);
    if (!hasSameRows)
        showChosen(); // the rows that were selected may hold other events
}

void EventList::showChosen() {
    const auto& event = selection_->chosen();
    const auto row = event ? model_->rowOf(*event) : std::nullopt;
    if (row) {
        if (currentIndex().row() != *row)
            setCurrentIndex(model_->index(*row, EventListModel::TitleColumn));
        selectRow(*row);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
}

void EventList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (const auto event = current.isValid() ? model_->eventAt(current.row()) : std::nullopt)
        selection_->choose(*event, Selection::Origin::List);
}

std::vector<int> EventList::chosenRows() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<std::string> EventList::selection() const {
    std::vector<std::string> ids;
    for (const int row : chosenRows()) {
        if (const auto event = model_->eventAt(row))
            ids.emplace_back(event->value());
    }
    return ids;
}

void EventList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void EventList::copyRows() const {
    QStringList lines;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int column = 0; column < EventListModel::ColumnCount; ++column)
            cells << model_->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace crisis::ui
