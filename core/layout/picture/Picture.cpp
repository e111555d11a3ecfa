// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/Picture.h"

#include "core/layout/picture/PicturePage.h"
#include "core/layout/picture/TextWrap.h"
#include "core/layout/stages/Folding.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crisis::layout {

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
        contents[i].isFirst = i == 0;
        contents[i].isLast = i + 1 == contents.size();
    }
    return contents;
}

// A page larger than a normal reading size (the geometric mean of its sides) gets larger text if the timeline
// is small.
constexpr double readingPx = 1'200, leastEnlarged = 1.1;

struct Attempt {
    std::vector<PictureScene> pages;
    double missingPx = 0;    // height that the lanes lack
    std::size_t named = 0;   // number of labelled events
    std::size_t letters = 0; // total length of the longest label of each event
    std::size_t counted = 0; // number of clusters
};

// Lays out all pages on a page size enlarged by the factor `larger`.
Attempt layoutAt(double larger, TimelineIndex& index, const PictureRequest& request, const Metrics& metrics,
                 const TextMeasurer& measurer, const LayoutStrings& words) {
    const double widthPx = request.widthPx * larger, heightPx = request.heightPx * larger;
    const double plotPx = std::max(widthPx - 2 * PicturePage::marginPx - metrics.gutterWidthPx, 1.0);
    PicturePage layout(index, request, metrics, measurer, words, widthPx, heightPx);
    Attempt attempt;
    std::unordered_map<std::string, std::size_t> letters;
    for (const PageContent& content : contentOf(index, request, plotPx)) {
        attempt.pages.push_back(layout.layout(content));
        attempt.pages.back().shrink = 1 / larger;
        attempt.missingPx = std::max(attempt.missingPx, layout.missingPx());
        for (const PictureRow& row : attempt.pages.back().rows) {
            attempt.counted += row.scene.clusters.size();
            for (const Label& label : row.scene.labels) {
                std::size_t& longest = letters[label.event.value()];
                longest = std::max(longest, label.text.size());
            }
        }
    }
    attempt.named = letters.size();
    for (const auto& [event, longest] : letters)
        attempt.letters += longest;
    return attempt;
}

} // namespace

std::vector<PictureScene> layoutPicture(TimelineIndex& index, const PictureRequest& request,
                                        const Metrics& metrics, const TextMeasurer& measurer,
                                        const LayoutStrings& words) {
    const auto at = [&](double larger) { return layoutAt(larger, index, request, metrics, measurer, words); };
    double larger = 1;
    Attempt attempt = at(larger);
    for (int i = 0; attempt.missingPx > 0.5 && i < 12; ++i) {
        larger *= 1 + std::max(0.05, attempt.missingPx / (request.heightPx * larger));
        attempt = at(larger);
    }
    if (larger > 1 || attempt.counted > 0)
        return attempt.pages;
    // The largest text size at which no event loses its label and hardly any label is elided further.
    constexpr double leastOfLetters = 0.9;
    const double most = std::sqrt(request.widthPx * request.heightPx) / readingPx;
    for (double enlarged = most; enlarged > leastEnlarged; enlarged = 1 + (enlarged - 1) * 0.7) {
        Attempt other = at(1 / enlarged);
        if (other.missingPx <= 0.5 && other.counted == 0 && other.named >= attempt.named &&
            static_cast<double>(other.letters) >= leastOfLetters * static_cast<double>(attempt.letters))
            return other.pages;
    }
    return attempt.pages;
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

void numberPages(std::vector<PictureScene>& pages,
                 const std::function<std::string(int page, int pages)>& words) {
    const auto count = static_cast<int>(pages.size());
    for (int i = 0; i < count; ++i) {
        PictureScene& page = pages[static_cast<std::size_t>(i)];
        page.number.reset();
        if (count > 1)
            page.number = PictureText{{PicturePage::marginPx, page.heightPx - PicturePage::marginPx,
                                       page.widthPx - PicturePage::marginPx, page.heightPx - 2},
                                      words(i + 1, count),
                                      TextRole::Small,
                                      true,
                                      TextAlign::Right};
    }
}

} // namespace crisis::layout
