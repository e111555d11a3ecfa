// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PictureExport.h"

#include "app/render/FontMeasurer.h"
#include "app/render/SceneFonts.h"
#include "app/render/ScenePainter.h"
#include "app/text/SceneWords.h"
#include "core/layout/MarkStyles.h"
#include "core/layout/Picture.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

namespace crisis {

namespace {

constexpr double labelPixelSize = 13;
constexpr double pixelsPerInch = 96;

// "Title, Publisher, 8 August 2023 (uncertain)" of each source, as many as a line may hold.
std::string sourceLine(const Timeline& timeline, const DateWords& words) {
    QStringList names;
    for (const Source& source : timeline.sources()) {
        QStringList parts;
        for (const std::string* part : {&source.title, &source.publisher}) {
            if (!part->empty())
                parts << QString::fromStdString(*part);
        }
        for (const DateClaim& claim : source.dates) {
            if (claim.role && claim.role->is(SourceDateRole::Published) && claim.date) {
                parts << QString::fromStdString(inWords(*claim.date, words));
                break;
            }
        }
        names << parts.join(QStringLiteral(", "));
        if (names.size() == 12)
            break;
    }
    if (names.isEmpty())
        return {};
    return QCoreApplication::translate("Scene", "Sources: %1")
        .arg(names.join(QStringLiteral("; ")))
        .toStdString();
}

PictureRequest requestOf(const Timeline& timeline, const PictureOptions& options,
                         const Timeline::AxisSpan& span, const LayoutWords& words) {
    PictureRequest request;
    request.widthPx = options.widthPx;
    request.heightPx = options.heightPx;
    request.whole = options.content == PictureContent::Whole;
    request.span = span;
    request.marking = timeline.header().marking;
    if (options.withTitle) {
        request.title = timeline.header().title;
        request.subtitle = timeline.header().description;
    }
    if (options.withSources)
        request.sourceLine = sourceLine(timeline, words.dates);
    if (options.withLegend) {
        request.legend = legendSigns();
        request.legendWords = legendWords();
    }
    return request;
}

void paintPicture(QPainter& painter, const PictureScene& picture, const ScenePainter& scenePainter,
                  const Theme& theme, bool transparent) {
    painter.scale(picture.shrink, picture.shrink);
    for (const PictureText& text : picture.texts)
        scenePainter.text(painter, text.box, text.text, text.role, text.muted ? theme.mutedText : theme.text,
                          (text.centred ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    scenePainter.paint(painter, picture.legend);
    painter.translate(picture.sceneLeft, picture.sceneTop);
    scenePainter.paint(painter, picture.scene, {}, !transparent);
}

} // namespace

std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline) {
    const View* view = timeline.openingView();
    if (view && view->span) {
        DateClaim claim;
        claim.date = *view->span;
        if (const auto span = axisSpanOf(claim, timeline.header().timeZone); span && span->last > span->first)
            return span;
    }
    const LayoutWords words = LayoutWords::english();
    const auto extent = TimelineIndex(timeline, LanesBy::None, words).extent();
    if (!extent)
        return std::nullopt;
    const AxisSeconds air = std::max<AxisSeconds>(extent->last / 2 - extent->first / 2, 1) / 16 + 1;
    return Timeline::AxisSpan{extent->first - air, extent->last + air};
}

LanesBy openingLanes(const Timeline& timeline) {
    const View* view = timeline.openingView();
    return view && view->lanesBy.known() ? *view->lanesBy.known() : LanesBy::Category;
}

Result<QImage> renderPicture(const Timeline& timeline, const PictureOptions& options) {
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

    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failure(ErrorCode::ImageTooLarge, {std::to_string(static_cast<long long>(width)),
                                                  std::to_string(static_cast<long long>(height)),
                                                  std::to_string(largestPictureSidePx)});
    const Theme& theme = options.theme == ThemeKind::Dark ? Theme::dark() : Theme::light();
    image.fill(options.transparent ? QColor(Qt::transparent) : theme.background);

    const SceneFonts fonts = SceneFonts::bundled(labelPixelSize);
    const FontMeasurer measurer(fonts);
    const Metrics metrics = Metrics::forText(measurer);
    const LayoutWords words = sceneWords(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TimelineIndex index(timeline, options.lanesBy.value_or(openingLanes(timeline)), words);
    const PictureScene picture =
        layoutPicture(index, requestOf(timeline, options, span, words), metrics, measurer, words);

    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintPicture(painter, picture, ScenePainter(theme, fonts), theme, options.transparent);
    painter.end();
    return image;
}

Result<QByteArray> encodePng(const QImage& image, double scale) {
    QImage plain =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const int dotsPerMetre = static_cast<int>(std::lround(pixelsPerInch * scale / 0.0254));
    plain.setDotsPerMeterX(dotsPerMetre);
    plain.setDotsPerMeterY(dotsPerMetre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setText(QStringLiteral("Software"), QStringLiteral("Crisis Timeline"));
    if (!writer.write(plain))
        return failure(ErrorCode::ImageNotEncoded, {writer.errorString().toStdString()});
    return bytes;
}

} // namespace crisis
