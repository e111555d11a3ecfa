// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture/LaidOutPicture.h"

#include "app/export/picture/OpeningSpan.h"
#include "app/export/picture/PictureStrings.h"
#include "app/render/FontMeasurer.h"
#include "app/render/PicturePainter.h"
#include "app/text/SceneStrings.h"
#include "app/text/SummaryText.h"
#include "core/layout/index/LaneChoice.h"

#include <algorithm>
#include <cmath>

namespace crisis::exports {

namespace {

constexpr double labelPixelSize = 13;

LayoutStrings pictureStrings() { return sceneStrings(pictureLocale()); }

} // namespace

Result<LaidOutPicture> LaidOutPicture::of(const Timeline& timeline, const PictureOptions& options) {
    LaidOutPicture picture;
    picture.options_ = options;
    picture.timeline_ = timeline;
    const LogicalSize size = logicalSize(options);
    const double width = std::round(size.widthPx * options.scale);
    const double height = std::round(size.heightPx * options.scale);
    if (!(width >= 1 && height >= 1 && width <= largestPictureSidePx && height <= largestPictureSidePx))
        return failure(ErrorCode::ImageTooLarge, {std::to_string(static_cast<long long>(width)),
                                                  std::to_string(static_cast<long long>(height)),
                                                  std::to_string(largestPictureSidePx)});
    Timeline::AxisSpan span = options.span;
    if (options.content == PictureContent::OpeningView)
        span = openingSpan(timeline).value_or(Timeline::AxisSpan{0, 86'400});
    if (options.content != PictureContent::Whole && span.last <= span.first)
        return failure(ErrorCode::EmptySpan);
    if (options.content != PictureContent::Whole)
        picture.span_ = span;
    picture.widthPx_ = static_cast<int>(width);
    picture.heightPx_ = static_cast<int>(height);
    picture.fonts_ = ownFonts();
    const FontMeasurer measurer(picture.fonts_);
    const LayoutStrings words = pictureStrings();
    const LaneChoice opening = openingLanes(timeline);
    TimelineIndex index(timeline, options.lanesBy.value_or(opening.by), words);
    if (index.lanesBy() == opening.by)
        index.orderLanes(opening.order);
    picture.pages_ = layoutPicture(index, pictureRequest(timeline, options, span, words.dates),
                                   Metrics::forText(measurer), measurer, words);
    picture.numberPages();
    return picture;
}

SceneFonts LaidOutPicture::ownFonts() { return SceneFonts::bundled(labelPixelSize); }

double LaidOutPicture::dotsPerInch() const { return pixelsPerInch * options_.scale; }

void LaidOutPicture::addDocumentPages() {
    const DateStrings dates = pictureStrings().dates;
    std::vector<TextParagraph> sources;
    if (options_.withSources) {
        for (std::string& citation : sourceCitations(timeline_, dates))
            sources.push_back({std::move(citation), "[" + std::to_string(sources.size() + 1) + "]"});
    }
    if (!sources.empty())
        addTextPages(sourcesHeading().toStdString(), sources);
    if (options_.withSummary)
        addTextPages(summaryHeading().toStdString(), summaryParagraphs(timeline_, dates));
    numberPages();
}

void LaidOutPicture::numberPages() {
    if (options_.withPageNumbers)
        layout::numberPages(pages_,
                            [](int page, int pages) { return pageNumberText(page, pages).toStdString(); });
}

void LaidOutPicture::addTextPages(const std::string& heading, const std::vector<TextParagraph>& paragraphs) {
    const FontMeasurer measurer(fonts_);
    const LogicalSize size = logicalSize(options_);
    const double enlarged = std::max(pages_.front().shrink, 1.0); // like the timeline
    for (PictureScene& page : layoutTextPages(heading, paragraphs, timeline_.header().marking,
                                              size.widthPx / enlarged, size.heightPx / enlarged, measurer)) {
        page.shrink = enlarged;
        pages_.push_back(std::move(page));
    }
}

void LaidOutPicture::paint(QPainter& painter, std::size_t page, const SceneFonts& fonts) const {
    painter.save();
    if (!options_.transparent)
        painter.fillRect(QRectF(0, 0, widthPx_, heightPx_), theme().background);
    painter.scale(options_.scale, options_.scale);
    PicturePainter(theme(), fonts).paint(painter, pages_[page], !options_.transparent);
    painter.restore();
}

void LaidOutPicture::paintRows(std::size_t page, QImage& whole, int topPx, int rows) const {
    QPainter painter(&whole);
    painter.setClipRect(QRect(0, topPx, widthPx_, rows));
    paint(painter, page, ownFonts());
}

} // namespace crisis::exports
