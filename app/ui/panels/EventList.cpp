// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/EventList.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStringList>

#include <algorithm>

namespace crisis::ui {

EventList::EventList(QWidget* parent) : QTableView(parent), model_(new EventListModel(this)) {
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
}

QSize EventList::sizeHint() const { return {fontMetrics().height() * 30, 300}; }

void EventList::setTimeline(const Timeline& timeline) {
    following_ = true;
    model_->setTimeline(timeline);
    following_ = false;
}

void EventList::setSelected(const std::optional<EventId>& event) {
    if (choosing_)
        return; // selected here, perhaps as one of several
    following_ = true;
    const auto row = event ? model_->rowOf(*event) : std::nullopt;
    if (row) {
        if (currentIndex().row() != *row)
            setCurrentIndex(model_->index(*row, EventListModel::TitleColumn));
        selectRow(*row);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
    following_ = false;
}

void EventList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (following_ || !current.isValid())
        return;
    if (const auto event = model_->eventAt(current.row())) {
        choosing_ = true;
        Q_EMIT eventChosen(*event);
        choosing_ = false;
    }
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
