// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <QAbstractTableModel>

#include <optional>

namespace crisis::ui {

/// All events in display order. The texts of a row are created on demand.
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

    /// Marks events that were not yet known on the as-of day, and shows them faint. `known` must be about
    /// this snapshot.
    void setTimeline(const Timeline& timeline, const AsOfDate& known);
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] std::optional<EventId> eventAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const EventId& event) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(EventPosition event, int column) const;

    Timeline timeline_;
    AsOfDate known_;
    DateStrings words_;
};

} // namespace crisis::ui
