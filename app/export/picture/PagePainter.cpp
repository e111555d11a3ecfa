// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture/PagePainter.h"

#include "app/render/PicturePainter.h"

#include <QPagedPaintDevice>

namespace crisis::exports {

Result<void> paintPages(const LaidOutPicture& picture, QPagedPaintDevice& device, int dotsPerInch,
                        std::size_t first, std::size_t last, const Progress& progress) {
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::ImageNotEncoded, {"the output device failed"});
    painter.scale(dotsPerInch / pixelsPerInch, dotsPerInch / pixelsPerInch);
    const SceneFonts fonts = picture.ownFonts();
    const PicturePainter pages(picture.theme(), fonts);
    for (std::size_t page = first; page <= last; ++page) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        if (page > first && !device.newPage())
            return failure(ErrorCode::ImageNotEncoded, {"the output device failed"});
        pages.paint(painter, picture.pages()[page], !picture.options().transparent);
        progress.at(static_cast<double>(page - first + 1) / static_cast<double>(last - first + 1));
    }
    if (!painter.end())
        return failure(ErrorCode::ImageNotEncoded, {"the output device failed"});
    return {};
}

} // namespace crisis::exports
