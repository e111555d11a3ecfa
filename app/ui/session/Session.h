// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/session/Document.h"
#include "app/ui/session/Messages.h"
#include "app/ui/session/Selection.h"
#include "app/ui/session/ShownTimeline.h"

namespace crisis::ui {

/// The state that all views and controllers of a window share.
class Session : public QObject {
    Q_OBJECT

public:
    /// `messages` must outlive the session.
    Session(Messages& messages, QObject* parent);

    [[nodiscard]] Document* document() { return &document_; }
    [[nodiscard]] Selection* selection() { return &selection_; }
    [[nodiscard]] ShownTimeline* shown() { return &shown_; }
    [[nodiscard]] Messages& messages() { return messages_; }

private:
    Messages& messages_;
    Document document_;
    Selection selection_;
    ShownTimeline shown_;
};

} // namespace crisis::ui
