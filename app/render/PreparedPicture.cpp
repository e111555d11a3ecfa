// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PreparedPicture.h"

#include "app/render/FontMeasurer.h"
#include "app/render/PictureWords.h"
#include "app/render/ScenePainter.h"
#include "app/text/SceneWords.h"

#include <cmath>

namespace crisis {

namespace {

constexpr double labelPixelSize = 13;
constexpr double pixelsPerInch = 96;

const Theme& themeOf(const PictureOptions& options) {
    return options.theme == ThemeKind::Dark ? Theme::dark() : Theme::light();
}

} // namespace

Result<PreparedPicture> PreparedPicture::of(const Timeline& timeline, const PictureOptions& options) {
    PreparedPicture picture;
    picture.options_ = options;
    const double width = std::round(options.widthPx * options.scale);
    const double height = std::round(options.heightPx * options.scale);
    if (!(width >= 1 && height >= 1 && width <= largestPictureSidePx && height <= largestPictureSidePx))
        return failure(ErrorCode::ImageTooLarge, {std::to_string(static_cast<long long>(width)),
                                                  std::to_string(static_cast<long long>(height)),
                                                  std::to_string(largestPictureSidePx)});
    Timeline::AxisSpan span = options.span;
    if (options.content == PictureContent::OpeningView)
        span = openingSpan(timeline).value_or(Timeline::AxisSpan{0, 86'400});
    if (options.content != PictureContent::Whole && span.last <= span.first)
        return failure(ErrorCode::EmptySpan);
    picture.widthPx_ = static_cast<int>(width);
    picture.heightPx_ = static_cast<int>(height);
    picture.fonts_ = SceneFonts::bundled(labelPixelSize);
    const FontMeasurer measurer(picture.fonts_);
    const LayoutWords words = sceneWords(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TimelineIndex index(timeline, options.lanesBy.value_or(openingLanes(timeline)), words);
    picture.scene_ = layoutPicture(index, pictureRequest(timeline, options, span, words.dates),
                                   Metrics::forText(measurer), measurer, words);
    return picture;
}

double PreparedPicture::dotsPerInch() const { return pixelsPerInch * options_.scale; }

void PreparedPicture::paint(QPainter& painter) const {
    const Theme& theme = themeOf(options_);
    const ScenePainter scenePainter(theme, fonts_);
    painter.save();
    if (!options_.transparent)
        painter.fillRect(QRectF(0, 0, widthPx_, heightPx_), theme.background);
    painter.scale(options_.scale * scene_.shrink, options_.scale * scene_.shrink);
    for (const PictureText& text : scene_.texts)
        scenePainter.text(painter, text.box, text.text, text.role, text.muted ? theme.mutedText : theme.text,
                          (text.centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    scenePainter.paint(painter, scene_.legend);
    painter.translate(scene_.sceneLeft, scene_.sceneTop);
    scenePainter.paint(painter, scene_.scene, {}, !options_.transparent);
    painter.restore();
}

void PreparedPicture::paintRows(QImage& whole, int topPx, int rows) const {
    QPainter painter(&whole);
    painter.setClipRect(QRect(0, topPx, widthPx_, rows));
    paint(painter);
}

} // namespace crisis
