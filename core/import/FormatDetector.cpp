// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FormatDetector.h"

#include "core/base/Ascii.h"
#include "core/import/bibliography/BibliographyImport.h"
#include "core/import/icalendar/ICalendarImport.h"
#include "core/import/schemaorg/SchemaOrgImport.h"
#include "core/import/simile/SimileImport.h"
#include "core/import/table/ColumnGuess.h"
#include "core/import/table/CsvDialect.h"
#include "core/import/table/TableRows.h"
#include "core/io/text/HtmlText.h"
#include "core/import/text/JsonTree.h"
#include "core/import/text/LenientJson.h"
#include "core/import/text/XmlRecords.h"
#include "core/import/timelinejs/TimelineJsImport.h"
#include "core/import/timelineproject/TimelineProjectImport.h"

namespace crisis::imports {

namespace {

using Type = JsonValue::Type;

std::string_view firstLine(std::string_view text) {
    return trimmed(text.substr(0, text.find_first_of("\r\n")));
}

// Whether the first two lines are an object each.
bool isJsonLines(std::string_view text) {
    std::string_view line = firstLine(text);
    const std::string_view rest = trimmed(text.substr(line.size()));
    if (line.ends_with("},"))
        line.remove_suffix(1); // lines cut out of an array
    if (!line.starts_with('{') || !rest.starts_with('{'))
        return false;
    const auto tree = JsonTree::parse(line);
    return tree && tree->root().is(Type::Object);
}

bool holdsObjects(const JsonValue& value) { return value.is(Type::Array) && value.first().is(Type::Object); }

std::optional<ImportFormat> formatOfJson(const JsonValue& root) {
    if (root["format"].text() == "crisis-timeline")
        return std::nullopt;
    if (isTimelineJs(root))
        return ImportFormat::TimelineJs;
    if (isSimileJson(root))
        return ImportFormat::SimileJson;
    if (isSchemaOrg(root))
        return ImportFormat::SchemaOrg;
    if (isZotero(root))
        return ImportFormat::Zotero;
    if (isCsl(root))
        return ImportFormat::Csl;
    if (holdsObjects(root) || isNumberedEvents(root))
        return ImportFormat::JsonRows;
    for (JsonValue member = root.first(); !member.is(Type::Missing); member = member.next()) {
        if (holdsObjects(member))
            return ImportFormat::JsonRows;
    }
    return std::nullopt;
}

std::optional<ImportFormat> formatOfMarkup(std::string_view text) {
    const std::string root = lowered(xmlRootName(text));
    if (root == "timeline")
        return ImportFormat::TimelineProject;
    if (root == "data")
        return ImportFormat::SimileXml;
    if (!jsonLdScripts(text).empty())
        return ImportFormat::SchemaOrg;
    return std::nullopt;
}

// Whether this is a script with one literal: `storyjs_jsonp_data = {…`, `callback({…`.
bool isScript(std::string_view text) {
    const std::size_t brace = text.substr(0, 4'096).find_first_of("{[");
    if (brace == std::string_view::npos || brace == 0)
        return false;
    const std::string_view before = trimmed(text.substr(0, brace));
    return before.ends_with('=') || before.ends_with('(') || text.starts_with("//") || text.starts_with("/*");
}

bool isTable(std::string_view text) {
    const auto dialect = detectDialect(text);
    if (!dialect)
        return false;
    const auto rows = csvRows(text, *dialect);
    return hasDates(guessMapping(*rows));
}

} // namespace

bool couldBeTable(std::string_view text) {
    const std::string_view start = trimmed(text);
    if (start.empty() || std::string_view("{[<").find(start.front()) != std::string_view::npos)
        return false;
    const auto dialect = detectDialect(text);
    constexpr double most = 0.75;
    return dialect && dialect->alike >= most && start.find_first_of("\r\n") != std::string_view::npos;
}

std::optional<ImportFormat> detectFormat(std::string_view text) {
    const std::string_view start = trimmed(text);
    if (isICalendar(start))
        return ImportFormat::ICalendar;
    if (isJsonLines(start))
        return ImportFormat::JsonLines;
    if (start.starts_with('<'))
        return formatOfMarkup(start);
    if (isOldTimelineProject(start))
        return ImportFormat::TimelineProject;
    if (start.starts_with('{') || start.starts_with('[') || isScript(start)) {
        const auto tree = parseLooseJson(start);
        if (tree || !isScript(start))
            return tree ? formatOfJson(tree->root()) : std::nullopt;
    }
    if (isTable(text))
        return ImportFormat::Table;
    return std::nullopt;
}

} // namespace crisis::imports
