// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"

#include <QStringList>

#include <optional>
#include <string_view>

namespace crisis {

/// The options of the `export` command that say the same as `options`, so that a window exports through the
/// command.
[[nodiscard]] QStringList toArguments(const PictureOptions& options);

/// "1600x900"; absent unless both are whole numbers from 16 to largestPictureSidePx.
struct PictureSize {
    int widthPx = 0, heightPx = 0;
};
[[nodiscard]] std::optional<PictureSize> parsePictureSize(std::string_view text);

/// [begin of the first date, end of the last): what --from and --to ask for. Each is an EDTF date or, for the
/// toArguments() round trip, "@" and a number of axis seconds. A missing one takes that side of `whole`.
/// Fails with a Date… code or EmptySpan.
[[nodiscard]] Result<Timeline::AxisSpan> parsePictureSpan(std::string_view from, std::string_view to,
                                                          const Timeline::AxisSpan& whole);

} // namespace crisis
