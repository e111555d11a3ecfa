// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"
#include "core/time/DateFormatter.h"

#include <QAbstractTableModel>

#include <optional>

namespace crisis::ui {

/// Every event in display order; a row's words are made when they are asked for.
class EventListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        DateColumn,
        TitleColumn,
        StatusColumn,
        CategoryColumn,
        PlaceColumn,
        StatementsColumn,
        ColumnCount
    };

    explicit EventListModel(QObject* parent = nullptr);

    void setTimeline(const Timeline& timeline);
    /// What was not known on a day is said so, and set faint.
    void setKnown(const AsOfDate& known);
    [[nodiscard]] std::optional<EventId> eventAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const EventId& event) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(EventPosition event, int column) const;

    [[nodiscard]] bool isKnown(EventPosition event) const;

    Timeline timeline_;
    AsOfDate known_;
    DateStrings words_;
};

} // namespace crisis::ui
