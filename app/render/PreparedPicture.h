// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"
#include "app/render/SceneFonts.h"
#include "core/layout/Picture.h"

#include <QPainter>

namespace crisis {

/// A picture laid out and ready to be painted, as often and on whatever device one likes.
class PreparedPicture {
public:
    /// Fails with ImageTooLarge or EmptySpan.
    [[nodiscard]] static Result<PreparedPicture> of(const Timeline& timeline, const PictureOptions& options);

    [[nodiscard]] const PictureOptions& options() const { return options_; }
    [[nodiscard]] int widthPx() const { return widthPx_; } ///< device pixels
    [[nodiscard]] int heightPx() const { return heightPx_; }
    [[nodiscard]] double dotsPerInch() const;

    /// Paints in device pixels, ground included; what lies outside the painter's clip costs little.
    void paint(QPainter& painter) const;
    /// Paints the rows [topPx, topPx + rows) of the whole picture; see StripPainter.
    void paintRows(QImage& whole, int topPx, int rows) const;

private:
    PreparedPicture() = default;

    PictureOptions options_;
    int widthPx_ = 0, heightPx_ = 0;
    SceneFonts fonts_;
    PictureScene scene_;
};

} // namespace crisis
