// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>
#include <QUrl>

#include <optional>

class QWidget;

namespace crisis::ui {

/// The address of a link that may be opened: http or https, with a host. Anything else in a file is only
/// text.
[[nodiscard]] std::optional<QUrl> openableLink(const QString& text);
/// Asks, with the true host in plain sight, and opens the link in the browser if the person agrees.
void askToOpenLink(const QString& text, QWidget* parent);

} // namespace crisis::ui
