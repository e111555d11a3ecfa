// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QByteArray>
#include <QMimeData>

#include <memory>

namespace crisis::ui {

/// A picture for the clipboard in every form that other programs accept: the PNG bytes, its pixels, and the
/// SVG. Either argument may be empty.
[[nodiscard]] std::unique_ptr<QMimeData> pictureMime(const QByteArray& png, const QByteArray& svg);

} // namespace crisis::ui
