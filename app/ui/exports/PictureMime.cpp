// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PictureMime.h"

#include <QImage>

namespace crisis::ui {

std::unique_ptr<QMimeData> pictureMime(const QByteArray& png, const QByteArray& svg) {
    auto mime = std::make_unique<QMimeData>();
    if (!png.isEmpty()) {
        // An image too large to decode is still available as PNG bytes.
        if (const QImage image = QImage::fromData(png, "PNG"); !image.isNull())
            mime->setImageData(image);
        mime->setData(QStringLiteral("image/png"), png);
    }
    if (!svg.isEmpty())
        mime->setData(QStringLiteral("image/svg+xml"), svg);
    return mime;
}

} // namespace crisis::ui
