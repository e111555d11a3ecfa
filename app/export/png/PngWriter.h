// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngStrip.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::exports {

/// A text chunk of a PNG. The keyword has 1 to 79 Latin-1 characters (PNG 3rd edition, 11.3.3).
struct PngText {
    std::string keyword;
    std::string utf8;
};

/// The data of a PNG apart from its pixels.
struct PngHeader {
    int widthPx = 0, heightPx = 0;
    bool transparent = false; ///< RGBA, else RGB; eight bits per channel
    double dotsPerInch = 96;
    std::vector<PngText> texts;
    std::string chunks; ///< further complete chunks, written before the pixels
};

/// Takes bytes in order; returns false to stop.
using ByteSink = std::function<bool(std::string_view)>;
/// Writes a PNG of any size in little memory: several threads, including the calling one, paint and compress
/// strips; only the calling thread calls `sink` and reports progress. The same pixels give the same bytes,
/// whatever the number of threads (0: one per core). Fails with ImageNotEncoded (%1 the reason), Cancelled,
/// or FileUnwritable if the sink stops.
[[nodiscard]] Result<void> writePng(const PngHeader& header, const StripPainter& paint, const ByteSink& sink,
                                    const Progress& progress = {}, unsigned threads = 0);

} // namespace crisis::exports
