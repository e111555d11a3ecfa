// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QByteArray>
#include <QMimeData>

#include <memory>

namespace crisis::ui {

/// A picture for the clipboard, as whatever the other program can take: the PNG as it is, its pixels, and the
/// SVG. Either may be empty.
[[nodiscard]] std::unique_ptr<QMimeData> pictureMime(const QByteArray& png, const QByteArray& svg);

} // namespace crisis::ui
