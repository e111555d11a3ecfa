// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PictureMime.h"

#include <QImage>

namespace crisis::ui {

std::unique_ptr<QMimeData> pictureMime(const std::vector<PictureFileBytes>& files) {
    auto mime = std::make_unique<QMimeData>();
    for (const auto& [format, bytes] : files) {
        if (bytes.isEmpty())
            continue;
        const ExportFormatInfo& info = infoOf(format);
        // An image too large to decode is still available as bytes.
        if (info.form == PictureForm::Pixels) {
            if (const QImage image = QImage::fromData(bytes); !image.isNull())
                mime->setImageData(image);
        }
        mime->setData(QString::fromLatin1(info.mimeType.data(), static_cast<qsizetype>(info.mimeType.size())),
                      bytes);
    }
    return mime;
}

} // namespace crisis::ui
