// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportFormats.h"

#include <QByteArray>
#include <QMimeData>

#include <memory>
#include <vector>

namespace crisis::ui {

/// One file of a picture.
struct PictureFileBytes {
    ExportFormat format;
    QByteArray bytes; ///< may be empty: such a file is left out
};

/// A picture for the clipboard in every form that other programs accept: the bytes of each file under its
/// media type, and the pixels of a format of pixels.
[[nodiscard]] std::unique_ptr<QMimeData> pictureMime(const std::vector<PictureFileBytes>& files);

} // namespace crisis::ui
