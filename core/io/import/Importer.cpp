// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/Importer.h"

#include "core/io/import/Recognise.h"
#include "core/io/import/TableImport.h"

namespace crisis {

std::optional<ImportFormat> recogniseFormat(std::string_view bytes) {
    return formatOfText(DecodedText(bytes).text());
}

Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options, const Progress& progress) {
    if (bytes.empty())
        return failure(ErrorCode::FileEmpty);
    const DecodedText decoded(bytes);
    const auto format = options.format ? options.format : formatOfText(decoded.text());
    if (!format)
        return failure(ErrorCode::NotATimeline);
    switch (*format) {
    case ImportFormat::JsonLines:
        return importJsonLines(decoded, options, progress);
    case ImportFormat::JsonRows:
        return importJsonRows(decoded, options, progress);
    default:
        return importTable(decoded, options, progress);
    }
}

} // namespace crisis
