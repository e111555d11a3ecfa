// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Picture.h"

#include "core/layout/Folding.h"
#include "core/layout/PicturePage.h"
#include "core/layout/TextWrap.h"

#include <algorithm>
#include <cmath>

namespace crisis {

namespace {

std::vector<PlotPiece> piecesOver(const TimelineIndex& index, const PictureRequest& request, double widthPx) {
    if (request.whole) {
        std::vector<PlotPiece> folded = foldedPieces(index, widthPx);
        if (!folded.empty())
            return folded;
    }
    return {{Viewport::of(request.span.first, request.span.last, widthPx), 0}};
}

std::vector<PageContent> contentOf(const TimelineIndex& index, const PictureRequest& request, double plotPx) {
    const int rows = std::max(request.rows, 1), pages = std::max(request.pages, 1);
    const auto split = splitPieces(piecesOver(index, request, plotPx * rows * pages), plotPx, rows * pages);
    std::vector<PageContent> contents;
    for (std::size_t i = 0; i < split.size(); ++i) {
        if (i % static_cast<std::size_t>(rows) == 0)
            contents.emplace_back();
        contents.back().rows.push_back(split[i]);
    }
    for (std::size_t i = 0; i < contents.size(); ++i) {
        contents[i].page = static_cast<int>(i);
        contents[i].pages = static_cast<int>(contents.size());
        contents[i].isFirst = i == 0;
        contents[i].isLast = i + 1 == contents.size();
    }
    return contents;
}

} // namespace

std::vector<PictureScene> layoutPicture(TimelineIndex& index, const PictureRequest& request,
                                        const Metrics& metrics, const TextMeasurer& measurer,
                                        const LayoutWords& words) {
    double larger = 1;
    for (int attempt = 0;; ++attempt) {
        const double widthPx = request.widthPx * larger, heightPx = request.heightPx * larger;
        const double plotPx = std::max(widthPx - 2 * PicturePage::marginPx - metrics.gutterWidthPx, 1.0);
        PicturePage layout(index, request, metrics, measurer, words, widthPx, heightPx);
        std::vector<PictureScene> pages;
        double missingPx = 0;
        for (const PageContent& content : contentOf(index, request, plotPx)) {
            pages.push_back(layout.layout(content));
            pages.back().shrink = 1 / larger;
            missingPx = std::max(missingPx, layout.missingPx());
        }
        if (missingPx <= 0.5 || attempt == 12)
            return pages;
        larger *= 1 + std::max(0.05, missingPx / heightPx);
    }
}

std::vector<PictureScene> layoutTextPages(const std::string& heading,
                                          const std::vector<TextParagraph>& paragraphs,
                                          const std::string& marking, double widthPx, double heightPx,
                                          const TextMeasurer& measurer) {
    constexpr double margin = 2 * PicturePage::marginPx, numberPx = 34, gapPx = 6, headingGapPx = 10;
    const double left = margin, width = std::max(widthPx - 2 * margin, 1.0);
    const double markingPx = marking.empty() ? 0 : measurer.height(TextRole::Heading) + 6;
    const double bottom = heightPx - margin - markingPx;
    const double linePx = std::ceil(measurer.height(TextRole::Label)) + 2;
    std::vector<PictureScene> pages;
    double top = 0;
    const auto begin = [&] {
        PictureScene page;
        page.widthPx = widthPx;
        page.heightPx = heightPx;
        top = margin;
        for (const double y : {margin / 2, heightPx - margin / 2 - markingPx}) {
            if (!marking.empty())
                page.texts.push_back({{left, y, left + width, y + markingPx},
                                      marking,
                                      TextRole::Heading,
                                      false,
                                      TextAlign::Centre});
        }
        top += markingPx;
        if (pages.empty()) {
            page.heading = heading;
            const double height = measurer.height(TextRole::Title) + 8;
            page.texts.push_back({{left, top, left + width, top + height}, heading, TextRole::Title});
            top += height;
        }
        pages.push_back(std::move(page));
    };
    begin();
    for (const TextParagraph& paragraph : paragraphs) {
        const double indentPx = paragraph.number.empty() ? 0 : numberPx;
        const bool isHeading = paragraph.role == TextRole::Heading;
        const double height = isHeading ? std::ceil(measurer.height(paragraph.role)) + 4 : linePx;
        const auto lines = wrapped(paragraph.text, paragraph.role, width - indentPx, 400, measurer);
        const double freshTop = margin + markingPx + height;
        if (isHeading) {
            top += headingGapPx;
            if (top + height + linePx > bottom && top > freshTop)
                begin();
        }
        for (std::size_t k = 0; k < lines.size(); ++k) {
            if (top + height > bottom && top > freshTop)
                begin();
            if (k == 0 && indentPx > 0)
                pages.back().texts.push_back(
                    {{left, top, left + numberPx, top + height}, paragraph.number, TextRole::Label, true});
            pages.back().texts.push_back({{left + indentPx, top, left + width, top + height},
                                          lines[k],
                                          paragraph.role,
                                          paragraph.muted});
            top += height;
        }
        top += isHeading ? 0 : gapPx;
    }
    return pages;
}

} // namespace crisis
