// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MarkSprites.h"

#include "app/render/EvidencePainter.h"
#include "app/render/MarkPainter.h"

#include <cmath>

namespace crisis::render {

namespace {

constexpr double widestPx = 48;
constexpr double signsPx = 20; ///< space for arrows and signs beside a mark
constexpr double edgePx = 2;
constexpr int stepsInPixel = 4;
constexpr qsizetype mostImages = 4'096;

bool hasSigns(const MarkStyle& style) {
    return style.opensLeft || style.opensRight || style.resolved || style.disputed || style.judged ||
           style.status == Status::Ongoing;
}

double besidePx(const Mark& mark) { return hasSigns(mark.style) ? signsPx : edgePx; }

double abovePx(const Mark& mark) { return hasSigns(mark.style) ? edgePx * 3 : edgePx; }

/// A coordinate rounded to quarters of a pixel: whole pixels and the remaining quarters.
struct PixelPlace {
    int whole;
    int quarters;
};

PixelPlace placeOf(double devicePx) {
    const auto quarters = static_cast<int>(std::lround(devicePx * stepsInPixel));
    const int whole = static_cast<int>(std::floor(static_cast<double>(quarters) / stepsInPixel));
    return {whole, quarters - whole * stepsInPixel};
}

class KeyBits {
public:
    void add(unsigned value, unsigned bits) { key_ = key_ << bits | (value & ((1U << bits) - 1U)); }
    [[nodiscard]] quint64 key() const { return key_; }

private:
    quint64 key_ = 0;
};

quint64 keyOf(const Mark& mark, int xQuarters, int yQuarters) {
    KeyBits bits;
    bits.add(static_cast<unsigned>(mark.style.shape), 2);
    bits.add(static_cast<unsigned>(mark.style.status), 3);
    for (const bool flag :
         {mark.style.doubtful, mark.style.opensLeft, mark.style.opensRight, mark.style.cutLeft,
          mark.style.cutRight, mark.style.resolved, mark.style.disputed, mark.style.judged})
        bits.add(flag ? 1 : 0, 1);
    bits.add(static_cast<unsigned>(mark.colour), 12);
    bits.add(static_cast<unsigned>(std::lround(mark.box.width() * stepsInPixel)), 10);
    bits.add(static_cast<unsigned>(std::lround(mark.box.height() * stepsInPixel)), 10);
    bits.add(static_cast<unsigned>(xQuarters), 2);
    bits.add(static_cast<unsigned>(yQuarters), 2);
    return bits.key();
}

/// True if the position and the key alone determine how the mark looks.
bool isOneOfMany(const Mark& mark) {
    if (mark.style.shape == MarkShape::Point)
        return mark.spanRight - mark.spanLeft <= mark.box.height() + 8;
    return mark.box.width() <= widestPx;
}

/// Bars and brackets are painted with their sides on whole pixels, so their copies must be too.
Mark onWholePixels(Mark mark) {
    if (mark.style.shape == MarkShape::Point)
        return mark;
    const double width = std::round(mark.box.width());
    mark.box.left = std::round(mark.box.left);
    mark.box.right =
        mark.style.shape == MarkShape::Throughout ? mark.box.left + width : std::round(mark.box.right);
    return mark;
}

} // namespace

MarkSprites::Batch::Batch(MarkSprites& sprites, QPainter& painter, const Theme& theme)
    : sprites_(sprites), painter_(painter), theme_(theme), world_(painter.worldTransform()),
      toDevice_(painter.deviceTransform()), untransformed_(world_), scale_(toDevice_.m11()) {
    canCopy_ = toDevice_.type() <= QTransform::TxScale && toDevice_.m11() == toDevice_.m22() && scale_ > 0;
    if (canCopy_)
        untransformed_ = toDevice_.inverted() * world_;
}

void MarkSprites::Batch::leave() {
    if (!entered_)
        return;
    painter_.setWorldTransform(world_);
    painter_.setOpacity(1);
    entered_ = false;
}

void MarkSprites::Batch::paint(const Mark& asLaidOut) {
    if (!canCopy_ || !isOneOfMany(asLaidOut)) {
        leave();
        paintMark(painter_, asLaidOut, theme_);
        return;
    }
    const Mark mark = onWholePixels(asLaidOut);
    const QPointF corner =
        toDevice_.map(QPointF(mark.box.left - besidePx(mark), mark.box.top - abovePx(mark)));
    const PixelPlace x = placeOf(corner.x()), y = placeOf(corner.y());
    const quint64 key = keyOf(mark, x.quarters, y.quarters);
    const QImage image = sprites_.imageOf(key, mark, theme_, scale_);
    if (!entered_) {
        painter_.setWorldTransform(untransformed_);
        entered_ = true;
    }
    painter_.setOpacity(mark.faint ? faintOpacity : 1);
    painter_.drawImage(QPoint(x.whole, y.whole), image);
}

QImage MarkSprites::imageOf(quint64 key, const Mark& mark, const Theme& theme, double scale) {
    if (const auto found = images_.constFind(key); found != images_.cend())
        return *found;
    if (images_.size() >= mostImages)
        images_.clear();
    const auto devicePx = [scale](double px) { return static_cast<int>(std::ceil(px * scale)) + 1; };
    QImage image(devicePx(mark.box.width() + 2 * besidePx(mark)),
                 devicePx(mark.box.height() + 2 * abovePx(mark)), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const double xQuarters = static_cast<double>(key >> 2 & 3), yQuarters = static_cast<double>(key & 3);
    painter.translate(xQuarters / stepsInPixel, yQuarters / stepsInPixel);
    painter.scale(scale, scale);
    painter.translate(besidePx(mark) - mark.box.left, abovePx(mark) - mark.box.top);
    Mark sure = mark;
    sure.faint = false;
    paintMark(painter, sure, theme);
    painter.end();
    images_.insert(key, image);
    return image;
}

} // namespace crisis::render
