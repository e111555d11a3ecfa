// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PicturePreview.h"

#include "app/ui/widgets/PanelTheme.h"

#include <QPainter>

namespace crisis::ui {

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Preview of the picture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PicturePreview::setImage(const QImage& image) {
    image_ = image;
    message_.clear();
    update();
}

void PicturePreview::setMessage(const QString& message) {
    image_ = QImage();
    message_ = message;
    update();
}

void PicturePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const PanelTheme theme(palette());
    if (image_.isNull()) {
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, message_);
        return;
    }
    const QSize fitting = image_.size().scaled(size() - QSize(2, 2), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - fitting.width()) / 2, (height() - fitting.height()) / 2), fitting);
    if (image_.hasAlphaChannel()) {
        constexpr int side = 10;
        painter.save();
        painter.setClipRect(place);
        painter.fillRect(place, Qt::white);
        for (int y = place.top(); y < place.bottom(); y += side) {
            for (int x = place.left() + (((y - place.top()) / side) % 2) * side; x < place.right();
                 x += 2 * side)
                painter.fillRect(x, y, side, side, QColor(0xE2, 0xE4, 0xE8));
        }
        painter.restore();
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, image_);
    painter.setPen(theme.cardEdge);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

} // namespace crisis::ui
