// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/LaidOutPicture.h"
#include "core/base/Progress.h"

class QPagedPaintDevice;

namespace crisis::exports {

/// Paints the pages [first, last] of a picture, counted from 0, on consecutive pages of a device, from the
/// corner of its printable area. Fails with Cancelled, between two pages, or ImageNotEncoded (%1 the reason)
/// if the device fails.
[[nodiscard]] Result<void> paintPages(const LaidOutPicture& picture, QPagedPaintDevice& device,
                                      int dotsPerInch, std::size_t first, std::size_t last,
                                      const Progress& progress);

} // namespace crisis::exports
