// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/PicturePage.h"

#include "core/layout/picture/QuoteNotes.h"
#include "core/layout/picture/TextWrap.h"
#include "core/layout/stages/EvidenceMarks.h"

#include <algorithm>
#include <cmath>

namespace crisis::layout {

namespace {

constexpr double rowGapPx = 14;
constexpr double mostQuotesShare = 0.42; // share of the page height
constexpr std::size_t mostTitleLines = 3, mostSubtitleLines = 3, mostSourceLines = 3;

} // namespace

PicturePage::PicturePage(TimelineIndex& index, const PictureRequest& request, const Metrics& metrics,
                         const TextMeasurer& measurer, const LayoutStrings& words, double widthPx,
                         double heightPx)
    : index_(index), request_(request), metrics_(metrics), measurer_(measurer), words_(words),
      widthPx_(widthPx), heightPx_(heightPx) {}

PictureScene PicturePage::layout(const PageContent& content) {
    PictureScene page;
    page.widthPx = widthPx_;
    page.heightPx = heightPx_;
    top_ = marginPx;
    bottom_ = heightPx_ - marginPx;
    header(page);
    footer(page, content);
    if (!request_.quotesOf) {
        layoutRows(page, content, 0);
        return page;
    }
    // First without quotes, which shows the maximum number of labels; then with the space that their quotes
    // need.
    const QuoteNotes notes(index_, request_, measurer_);
    layoutRows(page, content, 0);
    const double quotesPx =
        notes.heightPx(page.rows, widthPx_ - 2 * marginPx, (bottom_ - top_) * mostQuotesShare);
    layoutRows(page, content, quotesPx);
    notes.place(page, {marginPx, bottom_ - quotesPx, widthPx_ - marginPx, bottom_});
    return page;
}

void PicturePage::header(PictureScene& page) {
    lines(page, request_.marking, TextRole::Heading, top_, 1, false, TextAlign::Centre);
    lines(page, request_.title, TextRole::Title, top_, mostTitleLines, false);
    lines(page, request_.subtitle, TextRole::Label, top_, mostSubtitleLines, true);
    if (!page.texts.empty())
        top_ += 8;
}

// From the bottom up: marking, as-of line, sources, legend, overview.
void PicturePage::footer(PictureScene& page, const PageContent& content) {
    const double left = marginPx, width = widthPx_ - 2 * marginPx;
    const double small = std::ceil(measurer_.height(TextRole::Small)) + 2;
    if (!request_.marking.empty()) {
        double top = bottom_ - measurer_.height(TextRole::Heading) - 4;
        bottom_ = top;
        lines(page, request_.marking, TextRole::Heading, top, 1, false, TextAlign::Centre);
    }
    if (!request_.asOf.empty()) {
        bottom_ -= small;
        page.texts.push_back(
            {{left, bottom_, left + width, bottom_ + small}, request_.asOf, TextRole::Small, true});
    }
    const std::vector<std::string> sources = sourceLines();
    bottom_ -= small * static_cast<double>(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const double top = bottom_ + small * static_cast<double>(i);
        page.texts.push_back({{left, top, left + width, top + small}, sources[i], TextRole::Small, true});
    }
    const auto legendAt = [&](double top) {
        return layoutLegend(request_.legend, request_.legendStrings, left, top, width, metrics_, measurer_);
    };
    if (const double height = legendAt(0).heightPx; height > 0) {
        bottom_ -= height + 4;
        page.legend = legendAt(bottom_);
    }
    if (request_.withOverview) {
        bottom_ -= overviewHeightPx(measurer_) + 6;
        std::vector<PlotPiece> shown;
        for (const auto& row : content.rows)
            shown.insert(shown.end(), row.begin(), row.end());
        page.overview = layoutOverview(index_, shown, left, bottom_ + 2, width, measurer_, words_);
    }
    bottom_ -= 6;
}

// Lists sources while there are lines left, then the number of remaining ones.
std::vector<std::string> PicturePage::sourceLines() const {
    const double width = widthPx_ - 2 * marginPx;
    for (std::size_t count = request_.sources.size(); count > 0; --count) {
        std::string joined;
        for (std::size_t i = 0; i < count; ++i)
            joined += (i > 0 ? "; " : "") + request_.sources[i];
        if (count < request_.sources.size())
            joined += "; " + request_.moreSources(request_.sources.size() - count);
        auto found =
            wrapped(request_.sourcesLine(joined), TextRole::Small, width, mostSourceLines + 1, measurer_);
        if (found.size() <= mostSourceLines || count == 1)
            return found;
    }
    return {};
}

void PicturePage::layoutRows(PictureScene& page, const PageContent& content, double quotesPx) {
    const auto count = static_cast<double>(content.rows.size());
    const double bottom = bottom_ - (quotesPx > 0 ? quotesPx + 8 : 0);
    const double width = widthPx_ - 2 * marginPx;
    const double height = std::max((bottom - top_ - rowGapPx * (count - 1)) / count, 1.0);
    const LaneGeometry geometry = layoutLanes(index_, height, true, metrics_);
    const double needed = geometry.plotTopPx + geometry.tops.back();
    missingPx_ = (needed - height) * count;
    page.rows.clear();
    double top = top_;
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        LayoutRequest request;
        request.widthPx = width;
        request.heightPx = std::min(height, needed);
        request.pieces = content.rows[i];
        request.withNotes = request_.withNotes;
        request.withGrades = request_.withGrades;
        // Events in another row or on another page are not outside the picture.
        request.isFirst = content.isFirst && i == 0;
        request.isLast = content.isLast && i + 1 == content.rows.size();
        if (request_.quotesOf) {
            request.isNumbered = [this](EventPosition event) { return !request_.quotesOf(event).empty(); };
            request.badgePx = QuoteNotes::badgePx(measurer_);
        }
        PictureRow row;
        row.left = marginPx;
        row.top = top;
        row.scene = layoutScene(index_, geometry, request, metrics_, measurer_, words_);
        addEvidence(row.scene, index_, request.pieces, AsOfDate());
        page.rows.push_back(std::move(row));
        top += request.heightPx + rowGapPx;
    }
}

void PicturePage::lines(PictureScene& page, const std::string& text, TextRole role, double& top,
                        std::size_t mostLines, bool muted, TextAlign align) const {
    const double width = widthPx_ - 2 * marginPx;
    const double height = std::ceil(measurer_.height(role)) + (role == TextRole::Label ? 2 : 4);
    for (const std::string& line : wrapped(text, role, width, mostLines, measurer_)) {
        page.texts.push_back({{marginPx, top, marginPx + width, top + height}, line, role, muted, align});
        top += height;
    }
}

} // namespace crisis::layout
