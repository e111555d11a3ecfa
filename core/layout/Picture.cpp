// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/Picture.h"

#include "core/layout/Folding.h"

#include <algorithm>
#include <cmath>

namespace crisis {

namespace {

constexpr double marginPx = 20;

class PictureLayout {
public:
    PictureLayout(TimelineIndex& index, const PictureRequest& request, const Metrics& metrics,
                  const TextMeasurer& measurer, const LayoutWords& words)
        : index_(index), request_(request), metrics_(metrics), measurer_(measurer), words_(words) {}

    // The picture laid out for a size; `missingPx` gets the height by which the lanes do not fit.
    PictureScene layout(double widthPx, double heightPx, double& missingPx) {
        PictureScene picture;
        widthPx_ = widthPx;
        top_ = marginPx;
        bottom_ = heightPx - marginPx;
        header(picture);
        footer(picture);
        const double sceneWidth = widthPx - 2 * marginPx;
        const double sceneHeight = std::max(bottom_ - top_, 1.0);
        const LaneGeometry geometry = layoutLanes(index_, sceneHeight, true, metrics_);
        missingPx = geometry.plotTopPx + geometry.tops.back() - sceneHeight;
        LayoutRequest scene;
        scene.widthPx = sceneWidth;
        scene.heightPx = std::min(sceneHeight, geometry.plotTopPx + geometry.tops.back());
        scene.pieces = pieces(std::max(sceneWidth - geometry.plotLeftPx, 1.0));
        scene.withNotes = request_.withNotes;
        picture.sceneLeft = marginPx;
        picture.sceneTop = top_;
        picture.scene = layoutScene(index_, geometry, scene, metrics_, measurer_, words_);
        return picture;
    }

private:
    void header(PictureScene& picture) {
        line(picture, request_.marking, TextRole::Heading, top_, false, true);
        line(picture, request_.title, TextRole::Title, top_, false, false);
        line(picture, request_.subtitle, TextRole::Label, top_, true, false);
        if (!picture.texts.empty())
            top_ += 8;
    }

    void footer(PictureScene& picture) {
        const double left = marginPx, width = widthPx_ - 2 * marginPx;
        picture.legend =
            layoutLegend(request_.legend, request_.legendWords, left, 0, width, metrics_, measurer_);
        const double markingHeight = request_.marking.empty() ? 0 : measurer_.height(TextRole::Heading) + 4;
        const double sourceHeight = request_.sourceLine.empty() ? 0 : measurer_.height(TextRole::Small) + 4;
        const double legendHeight = picture.legend.heightPx > 0 ? picture.legend.heightPx + 8 : 0;
        double top = bottom_ - markingHeight - sourceHeight - legendHeight;
        bottom_ = top - 4;
        if (legendHeight > 0)
            picture.legend = layoutLegend(request_.legend, request_.legendWords, left, top + 4, width,
                                          metrics_, measurer_);
        top += legendHeight;
        line(picture, request_.sourceLine, TextRole::Small, top, true, false);
        line(picture, request_.marking, TextRole::Heading, top, false, true);
    }

    void line(PictureScene& picture, const std::string& text, TextRole role, double& top, bool muted,
              bool centred) {
        if (text.empty())
            return;
        const double width = widthPx_ - 2 * marginPx;
        const double height = measurer_.height(role) + 4;
        const std::string shown =
            measurer_.width(text, role) <= width ? text : measurer_.elided(text, role, width);
        picture.texts.push_back(
            {{marginPx, top, marginPx + width, top + height}, shown, role, muted, centred});
        top += height;
    }

    std::vector<PlotPiece> pieces(double plotWidthPx) const {
        if (request_.whole) {
            std::vector<PlotPiece> folded = foldedPieces(index_, plotWidthPx);
            if (!folded.empty())
                return folded;
        }
        return {{Viewport::of(request_.span.first, request_.span.last, plotWidthPx), 0}};
    }

    TimelineIndex& index_;
    const PictureRequest& request_;
    const Metrics& metrics_;
    const TextMeasurer& measurer_;
    const LayoutWords& words_;
    double widthPx_ = 0, top_ = 0, bottom_ = 0;
};

} // namespace

PictureScene layoutPicture(TimelineIndex& index, const PictureRequest& request, const Metrics& metrics,
                           const TextMeasurer& measurer, const LayoutWords& words) {
    PictureLayout layout(index, request, metrics, measurer, words);
    double larger = 1;
    for (int attempt = 0;; ++attempt) {
        double missingPx = 0;
        PictureScene picture = layout.layout(request.widthPx * larger, request.heightPx * larger, missingPx);
        if (missingPx <= 0.5 || attempt == 12) {
            picture.shrink = 1 / larger;
            return picture;
        }
        larger *= 1 + std::max(0.05, missingPx / (request.heightPx * larger));
    }
}

} // namespace crisis
