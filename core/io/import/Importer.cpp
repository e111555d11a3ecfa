// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/Importer.h"

#include "core/io/import/TableImport.h"

namespace crisis {

std::optional<ImportFormat> recogniseFormat(std::string_view) { return ImportFormat::Table; }
Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options, const Progress& progress) {
    const DecodedText decoded(bytes);
    if (options.format == ImportFormat::JsonLines)
        return importJsonLines(decoded, options, progress);
    return importTable(decoded, options, progress);
}

} // namespace crisis
