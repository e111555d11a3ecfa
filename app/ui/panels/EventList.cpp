// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/EventList.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStringList>

namespace crisis {

EventList::EventList(QWidget* parent) : QTableView(parent), model_(new EventListModel(this)) {
    setModel(model_);
    setAccessibleName(tr("Events"));
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
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
    if (const auto event = model_->eventAt(current.row()))
        Q_EMIT eventChosen(*event);
}

void EventList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copyRow();
    else
        QTableView::keyPressEvent(event);
}

void EventList::copyRow() const {
    if (!currentIndex().isValid())
        return;
    QStringList cells;
    for (int column = 0; column < EventListModel::ColumnCount; ++column)
        cells << model_->index(currentIndex().row(), column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace crisis
