// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QObject>

#include <optional>

namespace crisis::ui {

/// Which event is chosen and which one the pointer is over, for every view of one window.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<EventId>& chosen() const { return chosen_; }
    [[nodiscard]] const std::optional<EventId>& hovered() const { return hovered_; }

    void choose(const std::optional<EventId>& event);
    void hover(const std::optional<EventId>& event);
    /// Lets go of what a new snapshot does not hold.
    void keepWithin(const Timeline& timeline);

Q_SIGNALS:
    void chosenChanged(const std::optional<crisis::model::EventId>& event);
    void hoveredChanged(const std::optional<crisis::model::EventId>& event);

private:
    std::optional<EventId> chosen_;
    std::optional<EventId> hovered_;
};

} // namespace crisis::ui
