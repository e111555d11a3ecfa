// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/HtmlFormat.h"

#include "app/export/SvgWriter.h"
#include "app/export/picture/LaidOutPicture.h"
#include "core/io/export/HtmlWriter.h"

namespace crisis::exports {

Result<std::string> htmlDocument(const Timeline& timeline, const PictureOptions& options,
                                 const DocumentStrings& strings) {
    const auto picture = LaidOutPicture::of(timeline, options);
    if (!picture)
        return tl::unexpected(picture.error());
    std::string svg;
    const auto written = writeSvg(*picture, 0, [&svg](std::string_view piece) {
        svg += piece;
        return true;
    });
    if (!written)
        return tl::unexpected(written.error());
    return htmlBytes(timeline, svg, strings);
}

} // namespace crisis::exports
