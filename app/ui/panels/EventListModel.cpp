// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/EventListModel.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace crisis::ui {

EventListModel::EventListModel(QObject* parent) : QAbstractTableModel(parent), words_(dateStrings()) {}

void EventListModel::setTimeline(const Timeline& timeline, const AsOfDate& known) {
    if (timeline.isSameSnapshot(timeline_) || timeline.eventsUnlike(timeline_)) {
        timeline_ = timeline;
        known_ = known;
        // With an unchanged row count no reset is needed, which would lay out every row.
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    timeline_ = timeline;
    known_ = known;
    endResetModel();
}

std::optional<EventId> EventListModel::eventAt(int row) const {
    const auto order = timeline_.displayOrder();
    if (row < 0 || static_cast<std::size_t>(row) >= order.size())
        return std::nullopt;
    return EventId(timeline_.eventId(order[static_cast<std::size_t>(row)]));
}

std::optional<int> EventListModel::rowOf(const EventId& event) const {
    const auto index = timeline_.indexOf(event.value());
    return index ? std::optional(static_cast<int>(timeline_.displayRank(*index))) : std::nullopt;
}

int EventListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(timeline_.eventCount());
}

int EventListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventListModel::data(const QModelIndex& index, int role) const {
    const auto order = timeline_.displayOrder();
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= order.size())
        return {};
    const EventPosition event = order[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(event, index.column());
    if (role == Qt::ToolTipRole && (index.column() == TitleColumn || index.column() == DateColumn))
        return plainToolTip(text(event, index.column()));
    if (role == Qt::ForegroundRole && !known_(event))
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
    if (role == Qt::TextAlignmentRole && index.column() == StatementsColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QString EventListModel::text(EventPosition event, int column) const {
    switch (column) {
    case DateColumn:
        return shortClaimWords(timeline_.date(event), words_);
    case TitleColumn:
        return shownOnOneLine(timeline_.title(event));
    case StatusColumn: {
        const QString status =
            known_(event) ? statusText(VocabularyTerm<Status>(timeline_.status(event))) : tr("not known yet");
        return timeline_.isDisputed(event)
                   ? tr("%1, %2", "a status and that it is disputed").arg(status, disputedText())
                   : status;
    }
    case CategoryColumn: {
        const auto category = timeline_.category(event);
        return category ? shownOnOneLine(timeline_.categories()[*category].name) : QString();
    }
    case PlaceColumn: {
        const auto place = timeline_.place(event);
        return place ? shownOnOneLine(timeline_.places()[*place].name) : QString();
    }
    case StatementsColumn:
        return QLocale().toString(static_cast<qulonglong>(timeline_.statementsAbout(event).size()));
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case TitleColumn:
        return tr("Event");
    case StatusColumn:
        return tr("Status");
    case CategoryColumn:
        return tr("Category");
    case PlaceColumn:
        return tr("Place");
    case StatementsColumn:
        return tr("Statements");
    default:
        return {};
    }
}

} // namespace crisis::ui
