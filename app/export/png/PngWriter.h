// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QImage>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::exports {

/// A text that travels with a picture. The keyword is 1 to 79 Latin-1 letters (PNG 3rd edition, 11.3.3).
struct PngText {
    std::string keyword;
    std::string utf8;
};

/// What a PNG says apart from its pixels.
struct PngHeader {
    int widthPx = 0, heightPx = 0;
    bool transparent = false; ///< RGBA, else RGB; eight bits a channel
    double dotsPerInch = 96;
    std::vector<PngText> texts;
    std::string chunks; ///< whole further chunks, to stand before the pixels
};

/// Takes bytes in order; returns false to stop.
using ByteSink = std::function<bool(std::string_view)>;
/// Paints the rows [topPx, topPx + rows) of the picture in their place in `picture`, which is as large as the
/// whole; no other row may be touched. The pixels of a transparent picture are 0 before, those of another
/// anything. Called by several threads at once, each with an image of its own.
using StripPainter = std::function<void(QImage& picture, int topPx, int rows)>;

/// Writes a PNG of any size in little memory: as many threads as the machine has cores paint and compress
/// strips, the calling one among them, which alone hands out bytes and progress. The same pixels give the
/// same bytes, whatever the number of threads (0: as many as there are cores). Fails with ImageNotEncoded (%1
/// the reason), Cancelled, or FileUnwritable if the sink stops it.
[[nodiscard]] Result<void> writePng(const PngHeader& header, const StripPainter& paint, const ByteSink& sink,
                                    const Progress& progress = {}, unsigned threads = 0);

} // namespace crisis::exports
