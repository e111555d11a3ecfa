// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/EventListModel.h"
#include "app/ui/session/Selection.h"

#include <QTableView>

#include <string>
#include <vector>

namespace crisis::ui {

/// The timeline as a table, an alternative to the canvas. Several events can be selected here, with Shift and
/// Ctrl by mouse or keys, and all with Ctrl+A.
class EventList : public QTableView {
    Q_OBJECT

public:
    /// `selection` must outlive the list.
    explicit EventList(Selection* selection, QWidget* parent = nullptr);

    /// `known` is what is known of this snapshot; the rest is marked.
    void setTimeline(const Timeline& timeline, const AsOfDate& known = {});
    /// The ids of all events selected in the list, in its order.
    [[nodiscard]] std::vector<std::string> selection() const;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    [[nodiscard]] std::vector<int> chosenRows() const;
    void copyRows() const;

    void showChosen();

    EventListModel* model_;
    Selection* selection_;
};

} // namespace crisis::ui
