// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/PictureExport.h"
#include "app/render/SceneFonts.h"
#include "core/layout/picture/Picture.h"

#include <QPainter>

namespace crisis::exports {

/// Pictures laid out, one a page, ready to be painted as often and on whatever device one likes.
class LaidOutPicture {
public:
    /// Fails with ImageTooLarge or EmptySpan.
    [[nodiscard]] static Result<LaidOutPicture> of(const Timeline& timeline, const PictureOptions& options);

    [[nodiscard]] const PictureOptions& options() const { return options_; }
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] const Theme& theme() const { return Theme::of(options_.theme); }
    [[nodiscard]] const SceneFonts& fonts() const { return fonts_; } ///< for the thread that made the picture
    [[nodiscard]] static SceneFonts ownFonts(); ///< the same for any thread: a font serves one only
    [[nodiscard]] const std::vector<PictureScene>& pages() const { return pages_; } ///< at least one
    /// What of the axis the pages show together; absent if that is everything.
    [[nodiscard]] std::optional<Timeline::AxisSpan> span() const { return span_; }
    [[nodiscard]] int widthPx() const { return widthPx_; } ///< device pixels
    [[nodiscard]] int heightPx() const { return heightPx_; }
    [[nodiscard]] double dotsPerInch() const;

    /// What a document has besides, as far as the options ask for it, on further pages of the same size: the
    /// sources with all that is known about them, numbered, and what the timeline stands on. The latter takes
    /// seconds on a million events.
    void addDocumentPages();

    /// Paints the rows [topPx, topPx + rows) of a page in device pixels, ground included; see StripPainter.
    /// What lies outside these rows costs little.
    void paintRows(std::size_t page, QImage& whole, int topPx, int rows) const;

private:
    LaidOutPicture() = default;
    void paint(QPainter& painter, std::size_t page, const SceneFonts& fonts) const;
    void numberPages();
    void addTextPages(const std::string& heading, const std::vector<TextParagraph>& paragraphs);

    PictureOptions options_;
    Timeline timeline_;
    std::optional<Timeline::AxisSpan> span_;
    int widthPx_ = 0, heightPx_ = 0;
    SceneFonts fonts_;
    std::vector<PictureScene> pages_;
};

} // namespace crisis::exports
