// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>
#include <QUrl>

#include <optional>

class QWidget;

namespace crisis::ui {

/// The URL if it is valid and may be opened (http or https, with a host); absent for any other text.
[[nodiscard]] std::optional<QUrl> openableLink(const QString& text);
/// Asks the user, showing the actual host, and opens the link in the browser if the user agrees. Returns
/// immediately.
void askToOpenLink(const QString& text, QWidget* parent);

} // namespace crisis::ui
