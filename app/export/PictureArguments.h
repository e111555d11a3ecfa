// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace crisis::exports {

/// The options of the `export` command that say the same, so that a window exports through the command; none
/// that the format does not have.
[[nodiscard]] QStringList toArguments(const ExportChoices& choices);

/// "1600x900"; absent unless both are whole numbers from 16 to largestPictureSidePx.
struct PictureSize {
    int widthPx = 0, heightPx = 0;
};
[[nodiscard]] std::optional<PictureSize> parsePictureSize(std::string_view text);

/// A size by name or measure. Names: slide, 4k, 8k, a4, a4-landscape, a3, a3-landscape, poster; measures:
/// `1600x900` (logical pixels), `3508x2480px` (pixels of the picture) and `297x210mm`. Without a DPI a name
/// brings its own, and a measure has 96.
struct NamedSize {
    const char* name;
    double widthMm, heightMm;
    double dotsPerInch;
};
[[nodiscard]] const std::vector<NamedSize>& namedSizes();
/// Sets the size and scale of `options`; false, and nothing changed, if the text is no size of at most
/// largestPictureSidePx or the DPI is not 24 to 1536.
[[nodiscard]] bool choosePictureSize(std::string_view text, std::optional<double> dotsPerInch,
                                     PictureOptions& options);
[[nodiscard]] std::string_view wordOf(ThemeKind theme); ///< "high-contrast"
[[nodiscard]] std::optional<ThemeKind> parseTheme(std::string_view word);

/// [begin of the first date, end of the last): what --from and --to ask for. Each is an EDTF date or, for the
/// toArguments() round trip, "@" and a number of axis seconds. A missing one takes that side of `whole`.
/// Fails with a Date… code or EmptySpan.
[[nodiscard]] Result<Timeline::AxisSpan> parsePictureSpan(std::string_view from, std::string_view to,
                                                          const Timeline::AxisSpan& whole);

} // namespace crisis::exports
