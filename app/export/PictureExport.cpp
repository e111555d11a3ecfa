// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PictureExport.h"

#include "app/export/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"
#include "core/layout/scene/MarkStyles.h"

#include <QPainter>

#include <algorithm>

namespace crisis::exports {

namespace {

std::optional<Timeline::AxisSpan> extentOf(const Timeline& timeline) {
    std::optional<Timeline::AxisSpan> extent;
    for (std::uint32_t i = 0; i < timeline.eventCount(); ++i) {
        const auto span = timeline.axisSpan(static_cast<EventPosition>(i));
        if (!span)
            continue;
        extent = extent ? Timeline::AxisSpan{std::min(extent->first, span->first),
                                             std::max(extent->last, span->last)}
                        : *span;
    }
    return extent;
}

// Adds a margin on both sides, except where the axis ends.
std::optional<Timeline::AxisSpan> withAir(const std::optional<Timeline::AxisSpan>& extent) {
    if (!extent)
        return std::nullopt;
    const Viewport tight = Viewport::of(extent->first, extent->last, 1'000);
    const Viewport airy = tight.zoomed(1.06, 500);
    return Timeline::AxisSpan{airy.first(), airy.last()};
}

} // namespace

std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline) {
    return openingSpan(timeline, [&timeline] { return extentOf(timeline); });
}

std::optional<Timeline::AxisSpan> spanOfEvents(const Timeline& timeline) {
    return withAir(extentOf(timeline));
}

std::optional<Timeline::AxisSpan>
openingSpan(const Timeline& timeline,
            const std::function<std::optional<Timeline::AxisSpan>()>& extentOfEvents) {
    const View* view = timeline.openingView();
    if (view && view->span) {
        DateClaim claim;
        claim.date = *view->span;
        if (const auto span = axisSpanOf(claim, timeline.header().timeZone); span && span->last > span->first)
            return span;
    }
    return withAir(extentOfEvents());
}

Result<QImage> renderPicture(const Timeline& timeline, const PictureOptions& options) {
    const auto picture = LaidOutPicture::of(timeline, options);
    if (!picture)
        return tl::unexpected(picture.error());
    QImage image(picture->widthPx(), picture->heightPx(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failure(ErrorCode::ImageNotEncoded, {"not enough memory"});
    image.fill(Qt::transparent);
    picture->paintRows(0, image, 0, image.height());
    return image;
}

Result<QByteArray> encodePng(const QImage& image, double scale) {
    PngHeader header;
    header.widthPx = image.width();
    header.heightPx = image.height();
    header.transparent = image.hasAlphaChannel();
    header.dotsPerInch = pixelsPerInch * scale;
    header.texts = {{"Software", "Crisis Timeline"}};
    QByteArray bytes;
    const auto written = writePng(
        header,
        [&image](QImage& picture, int topPx, int rows) {
            QPainter painter(&picture);
            painter.setCompositionMode(QPainter::CompositionMode_Source);
            painter.drawImage(QPoint(0, topPx), image, QRect(0, topPx, image.width(), rows));
        },
        [&bytes](std::string_view piece) {
            bytes.append(piece.data(), static_cast<qsizetype>(piece.size()));
            return true;
        });
    if (!written)
        return tl::unexpected(written.error());
    return bytes;
}

} // namespace crisis::exports
