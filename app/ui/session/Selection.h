// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QObject>

#include <optional>

namespace crisis::ui {

/// The selected event and the event under the pointer, shared by all views of one window.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<EventId>& chosen() const { return chosen_; }
    [[nodiscard]] const std::optional<EventId>& hovered() const { return hovered_; }

    void choose(const std::optional<EventId>& event);
    void hover(const std::optional<EventId>& event);
    /// Clears what the new snapshot does not contain.
    void keepWithin(const Timeline& timeline);

Q_SIGNALS:
    void chosenChanged(const std::optional<crisis::model::EventId>& event);
    void hoveredChanged(const std::optional<crisis::model::EventId>& event);

private:
    std::optional<EventId> chosen_;
    std::optional<EventId> hovered_;
};

} // namespace crisis::ui
