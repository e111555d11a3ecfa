// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/Importer.h"

#include "core/base/Utf8.h"
#include "core/import/FormatDetector.h"
#include "core/import/bibliography/BibliographyImport.h"
#include "core/import/icalendar/ICalendarImport.h"
#include "core/import/schemaorg/SchemaOrgImport.h"
#include "core/import/simile/SimileImport.h"
#include "core/import/table/TableImport.h"
#include "core/import/timelinejs/TimelineJsImport.h"
#include "core/import/timelineproject/TimelineProjectImport.h"

namespace crisis::imports {

std::optional<ImportFormat> recogniseFormat(std::string_view bytes) {
    return detectFormat(DecodedText(bytes).text());
}

Result<Imported> importBytes(std::string_view bytes, const ImportOptions& options, const Progress& progress) {
    if (bytes.empty())
        return failure(ErrorCode::FileEmpty);
    std::string folded;
    if (isICalendar(bytes.substr(bytes.starts_with(utf8Mark) ? utf8Mark.size() : 0)) && !isValidUtf8(bytes))
        folded = foldedBetweenCharacters(bytes);
    const DecodedText decoded(folded.empty() ? bytes : std::string_view(folded),
                              options.mapping ? options.mapping->encoding : std::nullopt);
    auto format = options.format ? options.format : detectFormat(decoded.text());
    if (!format && options.mapping)
        format = ImportFormat::Table; // a mapping implies that the file is a table
    if (!format)
        return couldBeTable(decoded.text()) ? failure(ErrorCode::NotATimeline, {"", "table"})
                                            : failure(ErrorCode::NotATimeline);
    switch (*format) {
    case ImportFormat::JsonLines:
        return importJsonLines(decoded, options, progress);
    case ImportFormat::JsonRows:
        return importJsonRows(decoded, options, progress);
    case ImportFormat::TimelineJs:
        return importTimelineJs(decoded, options, progress);
    case ImportFormat::TimelineProject:
        return importTimelineProject(decoded, options, progress);
    case ImportFormat::SimileXml:
        return importSimileXml(decoded, options, progress);
    case ImportFormat::SimileJson:
        return importSimileJson(decoded, options, progress);
    case ImportFormat::SchemaOrg:
        return importSchemaOrg(decoded, options, progress);
    case ImportFormat::Csl:
    case ImportFormat::Zotero:
        return importBibliography(*format, decoded, options, progress);
    case ImportFormat::ICalendar:
        return importICalendar(decoded, options, progress);
    case ImportFormat::Table:
        return importTable(decoded, options, progress);
    }
    return failure(ErrorCode::NotATimeline);
}

} // namespace crisis::imports
