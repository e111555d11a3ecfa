// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace crisis::exports {

/// Converts choices to arguments of the `export` command, through which the window exports. Omits options
/// that the format does not support, and what to embed if the timeline is not embedded.
[[nodiscard]] QStringList toArguments(const ExportChoices& choices);

/// A size in logical pixels.
struct PictureSize {
    int widthPx = 0, heightPx = 0;
};
/// Parses "1600x900"; absent unless both are whole numbers from 16 to largestPictureSidePx.
[[nodiscard]] std::optional<PictureSize> parsePictureSize(std::string_view text);

/// A named size with its default resolution: slide, 4k, 8k, a4, a4-landscape, a3, a3-landscape, poster.
struct NamedSize {
    const char* name;
    double widthMm, heightMm;
    double dotsPerInch;
};
[[nodiscard]] const std::vector<NamedSize>& namedSizes();
/// Sets the size and scale of `options` from a name or a measure: `1600x900` (logical pixels), `3508x2480px`
/// (pixels of the picture) or `297x210mm`. Without a DPI, a name has its own and a measure has 96. Returns
/// false and changes nothing if the text is not a size of at most largestPictureSidePx or the DPI is not 24
/// to 1536.
[[nodiscard]] bool choosePictureSize(std::string_view text, std::optional<double> dotsPerInch,
                                     PictureOptions& options);

/// The span of --from and --to in axis seconds: [start of the first date, end of the last date). Each is an
/// EDTF date or, for the round trip with toArguments(), "@" and a number of axis seconds. An empty one takes
/// that end of `whole`. Fails with a Date… code or EmptySpan.
[[nodiscard]] Result<Timeline::AxisSpan> parsePictureSpan(std::string_view from, std::string_view to,
                                                          const Timeline::AxisSpan& whole);

} // namespace crisis::exports
