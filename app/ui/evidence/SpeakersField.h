// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace crisis::ui {

/// A line edit for names of actors, separated by semicolons. A label lists those that are new to the
/// timeline.
class SpeakersField : public QWidget {
    Q_OBJECT

public:
    SpeakersField(const Timeline& timeline, const std::vector<ActorId>& speakers, QWidget* parent);

    struct Named {
        std::vector<ActorId> speakers;
        std::vector<Actor> added; ///< those among them that are new, with new ids
    };
    [[nodiscard]] Named named() const;
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void changed();

private:
    void showNew();

    Timeline timeline_;
    std::vector<ActorId> before_;
    QString textBefore_;
    QLineEdit* field_;
    QLabel* new_;
};

} // namespace crisis::ui
