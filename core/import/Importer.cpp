// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Importer.h"

#include "core/import/ImportFormats.h"
#include "core/import/table/TableImport.h"

namespace crisis::imports {

namespace {

std::string repairedBytes(std::string_view bytes) {
    for (const ImportFormat* format : importFormats()) {
        std::string repaired = format->repaired != nullptr ? format->repaired(bytes) : std::string();
        if (!repaired.empty())
            return repaired;
    }
    return {};
}

} // namespace

ImportDocument importDocument(std::string_view bytes, const ImportOptions& options) {
    return ImportDocument(bytes, options.mapping ? options.mapping->encoding : std::nullopt,
                          repairedBytes(bytes));
}

Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options, const Progress& progress) {
    if (bytes.empty())
        return failure(ErrorCode::FileEmpty);
    const ImportDocument document = importDocument(bytes, options);
    const ImportFormat* format = options.format != nullptr ? options.format : detectFormat(document);
    if (format == nullptr && options.mapping)
        format = &tableFormat; // a mapping implies that the file is a table
    if (format == nullptr)
        return couldBeTable(document) ? failure(ErrorCode::NotATimeline, {"", "table"})
                                      : failure(ErrorCode::NotATimeline);
    return format->read(document, options, progress);
}

} // namespace crisis::imports
