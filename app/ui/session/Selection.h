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
    /// Where the user selects an event. A view leaves its own scroll position, rows or history as they are
    /// if the choice was made in it.
    enum class Origin { Elsewhere, Canvas, List, Details };

    using QObject::QObject;

    /// The reference stays valid, and follows the selection, as long as this object lives.
    [[nodiscard]] const std::optional<EventId>& chosen() const { return chosen_; }
    [[nodiscard]] const std::optional<EventId>& hovered() const { return hovered_; }

    void choose(const std::optional<EventId>& event, Origin origin = Origin::Elsewhere);
    void hover(const std::optional<EventId>& event);
    /// Clears what the new snapshot does not contain.
    void keepWithin(const Timeline& timeline);

Q_SIGNALS:
    void chosenChanged(const std::optional<crisis::model::EventId>& event,
                       crisis::ui::Selection::Origin origin);
    void hoveredChanged(const std::optional<crisis::model::EventId>& event);

private:
    std::optional<EventId> chosen_;
    std::optional<EventId> hovered_;
};

} // namespace crisis::ui
