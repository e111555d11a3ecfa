// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/layout/picture/PictureRequest.h"
#include "core/layout/picture/PictureScene.h"

namespace crisis::layout {

/// The position of a page in the picture, and what its rows show.
struct PageContent {
    std::vector<std::vector<PlotPiece>> rows; ///< the pieces of each row
    bool isFirst = true, isLast = true;
};

/// Lays out one page: header and footer, and the rows in the remaining height. Keeps references to its
/// arguments, which must outlive it.
class PicturePage {
public:
    PicturePage(TimelineIndex& index, const PictureRequest& request, const Metrics& metrics,
                const TextMeasurer& measurer, const LayoutStrings& words, double widthPx, double heightPx);

    [[nodiscard]] PictureScene layout(const PageContent& content);
    /// The height that the lanes lacked on the last page, in logical pixels; 0 or less if they fit.
    [[nodiscard]] double missingPx() const { return missingPx_; }

    static constexpr double marginPx = 20;

private:
    void header(PictureScene& page);
    void footer(PictureScene& page, const PageContent& content);
    void layoutRows(PictureScene& page, const PageContent& content, double quotesPx);
    void lines(PictureScene& page, const std::string& text, TextRole role, double& top, std::size_t mostLines,
               bool muted, TextAlign align = TextAlign::Left) const;
    [[nodiscard]] std::vector<std::string> sourceLines() const;

    TimelineIndex& index_;
    const PictureRequest& request_;
    const Metrics& metrics_;
    const TextMeasurer& measurer_;
    const LayoutStrings& words_;
    double widthPx_, heightPx_;
    double top_ = 0, bottom_ = 0, missingPx_ = 0;
};

} // namespace crisis::layout
