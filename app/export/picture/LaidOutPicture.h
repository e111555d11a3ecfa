// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"
#include "app/render/SceneFonts.h"
#include "core/base/Result.h"
#include "core/layout/picture/Picture.h"

#include <QPainter>

namespace crisis::exports {

/// The laid-out pages of a picture. They can be painted any number of times and on any device.
class LaidOutPicture {
public:
    /// Lays out a picture. Fails with ImageTooLarge or EmptySpan.
    [[nodiscard]] static Result<LaidOutPicture> of(const Timeline& timeline, const PictureOptions& options);

    [[nodiscard]] const PictureOptions& options() const { return options_; }
    [[nodiscard]] const Timeline& timeline() const { return timeline_; }
    [[nodiscard]] const Theme& theme() const { return Theme::of(options_.theme); }
    [[nodiscard]] const SceneFonts& fonts() const { return fonts_; } ///< for the thread of the picture only
    [[nodiscard]] static SceneFonts ownFonts(); ///< equal fonts for another thread: a font serves only one
    [[nodiscard]] const std::vector<PictureScene>& pages() const { return pages_; } ///< at least one
    /// The span that the pages show together, in axis seconds; absent if they show everything.
    [[nodiscard]] std::optional<Timeline::AxisSpan> span() const { return span_; }
    [[nodiscard]] int widthPx() const { return widthPx_; } ///< device pixels
    [[nodiscard]] int heightPx() const { return heightPx_; }
    [[nodiscard]] double dotsPerInch() const;

    /// Adds the text pages of a document that the options request: the numbered citations of the sources, and
    /// the summary of the evidence. The summary takes seconds on a million events.
    void addDocumentPages();

    /// Paints the rows [topPx, topPx + rows) of a page, in device pixels, with the background; see
    /// StripPainter. What is outside these rows costs little. May be called from several threads.
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
