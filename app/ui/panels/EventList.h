// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/EventListModel.h"

#include <QTableView>

namespace crisis {

/// The timeline as a table: whatever the canvas shows can be read and chosen here too.
class EventList : public QTableView {
    Q_OBJECT

public:
    explicit EventList(QWidget* parent = nullptr);

    void setTimeline(const Timeline& timeline);
    void setKnown(const KnownOn& known) { model_->setKnown(known); }
    void setSelected(const std::optional<EventId>& event);

Q_SIGNALS:
    void eventChosen(const crisis::EventId& event);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void copyRow() const;

    EventListModel* model_;
    bool following_ = false; ///< the choice was made elsewhere
};

} // namespace crisis
