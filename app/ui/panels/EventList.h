// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/EventListModel.h"

#include <QTableView>

#include <string>
#include <vector>

namespace crisis::ui {

/// The timeline as a table, an alternative to the canvas. Several events can be selected here, with Shift and
/// Ctrl by mouse or keys, and all with Ctrl+A.
class EventList : public QTableView {
    Q_OBJECT

public:
    explicit EventList(QWidget* parent = nullptr);

    void setTimeline(const Timeline& timeline);
    void setKnown(const AsOfDate& known) { model_->setKnown(known); }
    void setSelected(const std::optional<EventId>& event);
    /// The ids of all events selected in the list, in its order.
    [[nodiscard]] std::vector<std::string> selection() const;

Q_SIGNALS:
    void eventChosen(const crisis::model::EventId& event);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] std::vector<int> chosenRows() const;
    void copyRows() const;

    EventListModel* model_;
    bool following_ = false; ///< applying a selection made elsewhere
    bool choosing_ = false;  ///< reporting a selection made here
};

} // namespace crisis::ui
