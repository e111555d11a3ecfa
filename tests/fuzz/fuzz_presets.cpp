// SPDX-License-Identifier: GPL-3.0-or-later

// The settings read from any export preset can be shown in the dialog and are stored unchanged.

#include "app/ui/exports/ExportSettings.h"

#include "app/export/PictureArguments.h"

#include <QJsonDocument>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace crisis::ui;

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const ExportSettings settings = exportSettings(QJsonDocument::fromJson(bytes).object());
    const PictureOptions& options = settings.choices.options;
    require(options.widthPx >= 16 && options.widthPx <= largestPictureSidePx);
    require(options.heightPx >= 16 && options.heightPx <= largestPictureSidePx);
    require(options.scale > 0 && options.pages > 0 && options.rows > 0);
    require(pixelSize(options).widthPx > 0 && pixelSize(options).heightPx > 0);
    const QByteArray kept = QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact);
    require(exportSettings(QJsonDocument::fromJson(kept).object()) == settings);
    return 0;
}
