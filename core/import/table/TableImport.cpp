// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableImport.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/rows/CsvDialect.h"
#include "core/import/table/ColumnGuess.h"
#include "core/import/table/TableEvents.h"
#include "core/import/text/JsonTree.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/json/JsonText.h"
#include "core/io/text/HtmlText.h"

#include <algorithm>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
using Type = JsonValue::Type;
constexpr std::string_view mappingMember = "importedWith";

void keepMapping(Header& header, const TableMapping& mapping) {
    if (!header.unknown.empty())
        header.unknown += ',';
    (header.unknown += '"') += mappingMember;
    header.unknown += "\":";
    appendCanonicalJson(header.unknown, mappingBytes(mapping));
}

TableMapping mappingFor(TableRows& rows, const std::optional<TableMapping>& said) {
    if (said && !said->columns.empty())
        return *said;
    return said ? withSettings(guessMapping(rows), *said) : guessMapping(rows);
}

/// Notes mapped columns that do not exist.
Result<void> noteMissing(const TableMapping& said, const std::vector<std::string>& columns,
                         ImportBuilder& builder) {
    bool isDateThere = false, isThere = false;
    std::string missing;
    for (const TableMapping::Column& column : said.columns) {
        if (column.role == Role::Keep)
            continue;
        TableMapping alone;
        alone.columns = {column};
        if (fits(alone, columns)) {
            isThere = true;
            isDateThere = isDateThere || hasDates(alone);
            continue;
        }
        builder.note(ImportReason::ColumnMissing, column.name);
        (missing += missing.empty() ? "" : ", ") += column.name;
    }
    if (missing.empty() || (isThere && (isDateThere || !hasDates(said))))
        return {};
    return failure(ErrorCode::NotATimeline, {"", "columns", cutText(missing, 200)});
}

Result<Imported> importRows(TableRows& rows, ImportBuilder& builder) {
    const ImportOptions& options = builder.options();
    TableMapping mapping = mappingFor(rows, options.mapping);
    if (!options.mapping && !options.format && !hasDates(mapping))
        return failure(ErrorCode::NotATimeline, {"", "table"});
    if (options.mapping)
        if (const auto fitting = noteMissing(*options.mapping, rows.columns(), builder); !fitting)
            return tl::unexpected(fitting.error());
    builder.summary().dialect = mapping.name;
    builder.noteEncoding();
    if (!takeRows(rows, mapping, builder))
        return failure(ErrorCode::Cancelled);
    if (const std::uint64_t lost = rows.lostCells(); lost > 0)
        builder.note(ImportReason::TooMany, "columns", {}, 0, lost);
    keepMapping(builder.header(), mapping);
    Result<Imported> result = builder.finish();
    if (result)
        result->mapping = std::move(mapping);
    return result;
}

std::optional<CsvDialect> dialectOf(const ImportDocument& document,
                                    const std::optional<TableMapping>& mapping) {
    const bool isSaid = mapping && mapping->delimiter.size() == 1;
    if (!isSaid && !(mapping && mapping->headerLine))
        return document.dialect();
    return detectDialect(document.text(), isSaid ? std::optional(mapping->delimiter[0]) : std::nullopt,
                         mapping->headerLine);
}

Error notATable(const std::optional<TableMapping>& mapping) {
    if (mapping && mapping->headerLine.value_or(0) > 0)
        return {ErrorCode::NotATimeline, {"", "line", std::to_string(*mapping->headerLine)}, {}};
    return {ErrorCode::NotATimeline, {"", "table"}, {}};
}

Result<Imported> readTable(const ImportDocument& document, const ImportOptions& options,
                           const Progress& progress) {
    const auto dialect = dialectOf(document, options.mapping);
    if (!dialect)
        return tl::unexpected(notATable(options.mapping));
    ImportBuilder builder(tableFormat, document, options, progress);
    if (!dialect->preamble.empty()) {
        builder.header().description = dialect->preamble;
        builder.note(ImportReason::Preamble, {}, dialect->preamble, 1);
    }
    if (!dialect->hasHeader)
        builder.note(ImportReason::NoHeader);
    const auto rows = csvRows(document.text(), *dialect);
    auto result = importRows(*rows, builder);
    if (result && result->mapping)
        result->mapping->delimiter = std::string(1, dialect->delimiter);
    return result;
}

Result<Imported> readJsonLines(const ImportDocument& document, const ImportOptions& options,
                               const Progress& progress) {
    ImportBuilder builder(jsonLinesFormat, document, options, progress);
    const auto rows = jsonLineRows(document.text());
    return importRows(*rows, builder);
}

Result<Imported> readJsonRows(const ImportDocument& document, const ImportOptions& options,
                              const Progress& progress) {
    const Result<JsonTree>& tree = document.json();
    if (!tree)
        return tl::unexpected(tree.error());
    ImportBuilder builder(jsonRowsFormat, document, options, progress);
    PreservedMembers kept;
    for (const auto& [name, json] : besideJsonRows(*tree)) {
        kept.addAnotherJson(name, json);
        builder.note(ImportReason::Kept, name, json);
    }
    builder.header().unknown = kept.text();
    const auto rows = jsonArrayRows(*tree);
    return importRows(*rows, builder);
}

bool isTable(const ImportDocument& document) {
    if (document.isMarkup() || document.isJson() || !document.dialect())
        return false;
    const auto rows = csvRows(document.text(), *document.dialect());
    return hasDates(guessMapping(*rows));
}

// Whether the first two lines are an object each.
bool isJsonLines(std::string_view text) {
    std::string_view line = trimmed(text.substr(0, text.find_first_of("\r\n")));
    const std::string_view rest = trimmed(text.substr(line.size()));
    if (line.ends_with("},"))
        line.remove_suffix(1); // lines cut out of an array
    if (!line.starts_with('{') || !rest.starts_with('{'))
        return false;
    const auto tree = JsonTree::parse(line);
    return tree && tree->root().is(Type::Object);
}

bool holdsObjects(const JsonValue& value) { return value.is(Type::Array) && value.first().is(Type::Object); }

bool isJsonRows(const JsonValue& root) {
    if (holdsObjects(root) || isNumberedEvents(root))
        return true;
    for (JsonValue member = root.first(); !member.is(Type::Missing); member = member.next()) {
        if (holdsObjects(member))
            return true;
    }
    return false;
}

} // namespace

constinit const ImportFormat tableFormat{
    .word = "table",
    .name = "CSV",
    .endings = "csv tsv txt",
    .kind = ImportFormat::Kind::Table,
    .recognises = &isTable,
    .read = &readTable,
};
constinit const ImportFormat jsonLinesFormat{
    .word = "json-lines",
    .name = "JSON Lines",
    .endings = "jsonl",
    .kind = ImportFormat::Kind::Table,
    .recognises = [](const ImportDocument& document) { return isJsonLines(document.trimmedText()); },
    .read = &readJsonLines,
};
constinit const ImportFormat jsonRowsFormat{
    .word = "json-rows",
    .name = "JSON",
    .endings = "json",
    .kind = ImportFormat::Kind::Table,
    .recognises = [](const ImportDocument& document) { return isJsonRows(document.jsonRoot()); },
    .read = &readJsonRows,
};

bool couldBeTable(const ImportDocument& document) {
    const std::string_view start = document.trimmedText();
    if (start.empty() || std::string_view("{[<").find(start.front()) != std::string_view::npos)
        return false;
    constexpr double most = 0.75;
    const std::optional<CsvDialect>& dialect = document.dialect();
    return dialect && dialect->alike >= most && start.find_first_of("\r\n") != std::string_view::npos;
}

std::optional<TableMapping> keptMapping(const Header& header) {
    if (header.unknown.find(mappingMember) == std::string::npos)
        return std::nullopt;
    const auto tree = JsonTree::parse('{' + header.unknown + '}');
    const auto mapping =
        tree ? readMapping(tree->root()[mappingMember].json()) : failure(ErrorCode::NotATimeline);
    return mapping ? std::optional(*mapping) : std::nullopt;
}

bool fits(const TableMapping& mapping, const std::vector<std::string>& columns) {
    const auto isThere = [&columns](const TableMapping::Column& column) {
        return column.role == Role::Keep ||
               std::any_of(columns.begin(), columns.end(), [&column](const std::string& name) {
                   return squeezed(name) == squeezed(column.name);
               });
    };
    return !mapping.columns.empty() && std::all_of(mapping.columns.begin(), mapping.columns.end(), isThere);
}

Result<TablePreview> previewTable(std::string_view bytes, const ImportFormat& format, std::size_t rowCount,
                                  const std::optional<TableMapping>& mapping) {
    const ImportDocument document(bytes, mapping ? mapping->encoding : std::nullopt);
    TablePreview preview;
    preview.encoding = document.decoded().encoding();
    std::unique_ptr<TableRows> rows;
    if (&format == &jsonLinesFormat) {
        rows = jsonLineRows(document.text());
    } else if (&format == &jsonRowsFormat) {
        if (!document.json())
            return tl::unexpected(document.json().error());
        rows = jsonArrayRows(*document.json());
    } else {
        const auto dialect = dialectOf(document, mapping);
        if (!dialect)
            return tl::unexpected(notATable(mapping));
        preview.delimiter = std::string(1, dialect->delimiter);
        preview.preamble = dialect->preamble;
        preview.headerLine = dialect->headerLine;
        rows = csvRows(document.text(), *dialect);
    }
    preview.columns = rows->columns();
    preview.mapping = mappingFor(*rows, mapping);
    rows->rewind();
    TableRow row;
    while (preview.rows.size() < rowCount && rows->next(row)) {
        std::vector<std::string>& cells = preview.rows.emplace_back();
        for (const std::string_view cell : row.cells)
            cells.push_back(cutText(cleanText(cell.substr(0, 1'000)), 200));
    }
    return preview;
}

} // namespace crisis::imports
