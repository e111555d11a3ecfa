// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace crisis::ui {

/// Shows messages to the user; the window implements it. No function blocks the caller.
class Messages {
public:
    virtual ~Messages() = default;

    /// A warning in a dialog; `reason` may be empty.
    virtual void showWarning(const QString& message, const QString& reason) = 0;
    /// A message above the timeline, until it is closed or replaced.
    virtual void showNotice(const QString& message) = 0;
    /// Removes that message if it is still shown.
    virtual void removeNotice(const QString& message) = 0;
    /// A message in the status bar, for a few seconds.
    virtual void showStatus(const QString& message) = 0;
};

} // namespace crisis::ui
