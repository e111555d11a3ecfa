// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ImportFormats.h"

#include "core/base/Ascii.h"
#include "core/import/bibliography/BibliographyImport.h"
#include "core/import/icalendar/ICalendarImport.h"
#include "core/import/schemaorg/SchemaOrgImport.h"
#include "core/import/simile/SimileImport.h"
#include "core/import/table/TableImport.h"
#include "core/import/timelinejs/TimelineJsImport.h"
#include "core/import/timelineproject/TimelineProjectImport.h"

#include <algorithm>

namespace crisis::imports {

namespace {

// From the most to the least specific.
constexpr const ImportFormat* formatTable[] = {
    &iCalendarFormat,       // by its first line
    &jsonLinesFormat,       // before JSON, which it is not as a whole
    &timelineProjectFormat, // by its root
    &simileXmlFormat,       // by its root
    &timelineJsFormat,      // by the members of its events
    &simileJsonFormat,      // after TimelineJS, whose events are similar
    &schemaOrgFormat,       // by its types, in pages too
    &zoteroFormat,          // by its item types
    &cslFormat,             // by the members of its items
    &jsonRowsFormat,        // any JSON with a list of objects
    &tableFormat,           // any text with delimiters and dates
};

} // namespace

std::span<const ImportFormat* const> importFormats() { return formatTable; }

const ImportFormat* detectFormat(const ImportDocument& document) {
    const auto* found =
        std::find_if(std::begin(formatTable), std::end(formatTable),
                     [&](const ImportFormat* format) { return format->recognises(document); });
    return found != std::end(formatTable) ? *found : nullptr;
}

const ImportFormat* importFormatNamed(std::string_view word) {
    for (const ImportFormat* format : formatTable) {
        if (format->word == word)
            return format;
    }
    return nullptr;
}

std::vector<std::string_view> importFileEndings() {
    std::vector<std::string_view> endings;
    for (const ImportFormat* format : formatTable) {
        for (const std::string_view ending : splitAt(format->endings, ' ')) {
            if (std::find(endings.begin(), endings.end(), ending) == endings.end())
                endings.push_back(ending);
        }
    }
    return endings;
}

} // namespace crisis::imports
