// SPDX-License-Identifier: GPL-3.0-or-later
// Needs nothing else of this layer, so that the fuzz target of export presets can be small.
#include "app/export/picture/PictureOptions.h"

namespace crisis::exports {

LogicalSize logicalSize(const PictureOptions& options) {
    constexpr double mmPerInch = 25.4;
    if (options.paper)
        return {options.paper->widthMm / mmPerInch * pixelsPerInch,
                options.paper->heightMm / mmPerInch * pixelsPerInch};
    return {static_cast<double>(options.widthPx), static_cast<double>(options.heightPx)};
}

} // namespace crisis::exports
