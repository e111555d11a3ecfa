// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

#include <string>

namespace crisis::exports {

/// Writes one page, counted from 0, as a PNG with metadata, and with the timeline if the options embed it.
/// The same timeline and options give the same bytes. Fails with ImageNotEncoded, FileTooLarge, Cancelled, or
/// FileUnwritable if the sink stops.
[[nodiscard]] Result<void> writePngPage(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                                        const Progress& progress);

/// The bytes of the timeline to embed in a picture; empty if the options embed none.
[[nodiscard]] std::string embeddedTimeline(const LaidOutPicture& picture);

} // namespace crisis::exports
