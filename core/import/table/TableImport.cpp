// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableImport.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/FormatDetector.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/PreservedMembers.h"
#include "core/import/table/ColumnGuess.h"
#include "core/import/table/CsvDialect.h"
#include "core/import/table/TableEvents.h"
#include "core/io/text/HtmlText.h"
#include "core/import/text/JsonTree.h"
#include "core/import/text/LenientJson.h"
#include "core/io/json/JsonText.h"

#include <algorithm>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
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

Result<Imported> importRows(TableRows& rows, ImportBuilder& builder, const DecodedText& decoded) {
    const ImportOptions& options = builder.options();
    TableMapping mapping = mappingFor(rows, options.mapping);
    if (!options.mapping && !options.format && !hasDates(mapping))
        return failure(ErrorCode::NotATimeline, {"", "table"});
    if (options.mapping)
        if (const auto fitting = noteMissing(*options.mapping, rows.columns(), builder); !fitting)
            return tl::unexpected(fitting.error());
    builder.summary().dialect = mapping.name;
    builder.noteEncoding(decoded);
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

std::optional<CsvDialect> dialectOf(std::string_view text, const std::optional<TableMapping>& mapping) {
    if (!mapping)
        return detectDialect(text);
    const bool isSaid = mapping->delimiter.size() == 1;
    return detectDialect(text, isSaid ? std::optional(mapping->delimiter[0]) : std::nullopt,
                         mapping->headerLine);
}

Error notATable(const std::optional<TableMapping>& mapping) {
    if (mapping && mapping->headerLine.value_or(0) > 0)
        return {ErrorCode::NotATimeline, {"", "line", std::to_string(*mapping->headerLine)}, {}};
    return {ErrorCode::NotATimeline, {"", "table"}, {}};
}

} // namespace

Result<Imported> importTable(const DecodedText& decoded, const ImportOptions& options,
                             const Progress& progress) {
    const auto dialect = dialectOf(decoded.text(), options.mapping);
    if (!dialect)
        return tl::unexpected(notATable(options.mapping));
    ImportBuilder builder(ImportFormat::Table, decoded.text(), options, progress);
    if (!dialect->preamble.empty()) {
        builder.header().description = dialect->preamble;
        builder.note(ImportReason::Preamble, {}, dialect->preamble, 1);
    }
    if (!dialect->hasHeader)
        builder.note(ImportReason::NoHeader);
    const auto rows = csvRows(decoded.text(), *dialect);
    auto result = importRows(*rows, builder, decoded);
    if (result && result->mapping)
        result->mapping->delimiter = std::string(1, dialect->delimiter);
    return result;
}

Result<Imported> importJsonLines(const DecodedText& decoded, const ImportOptions& options,
                                 const Progress& progress) {
    ImportBuilder builder(ImportFormat::JsonLines, decoded.text(), options, progress);
    const auto rows = jsonLineRows(decoded.text());
    return importRows(*rows, builder, decoded);
}

Result<Imported> importJsonRows(const DecodedText& decoded, const ImportOptions& options,
                                const Progress& progress) {
    auto tree = parseLooseJson(decoded.text());
    if (!tree)
        return tl::unexpected(tree.error());
    ImportBuilder builder(ImportFormat::JsonRows, decoded.text(), options, progress);
    PreservedMembers kept;
    for (const auto& [name, json] : besideJsonRows(*tree)) {
        kept.addAnotherJson(name, json);
        builder.note(ImportReason::Kept, name, json);
    }
    builder.header().unknown = kept.text();
    const auto rows = jsonArrayRows(std::move(*tree));
    return importRows(*rows, builder, decoded);
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

Result<TablePreview> previewTable(std::string_view bytes, std::size_t rowCount,
                                  const std::optional<TableMapping>& mapping) {
    const DecodedText decoded(bytes, mapping ? mapping->encoding : std::nullopt);
    TablePreview preview;
    preview.encoding = decoded.encoding();
    const auto format = detectFormat(decoded.text());
    std::unique_ptr<TableRows> rows;
    if (format == ImportFormat::JsonLines) {
        rows = jsonLineRows(decoded.text());
    } else if (format == ImportFormat::JsonRows) {
        auto tree = parseLooseJson(decoded.text());
        if (!tree)
            return tl::unexpected(tree.error());
        rows = jsonArrayRows(std::move(*tree));
    } else {
        const auto dialect = dialectOf(decoded.text(), mapping);
        if (!dialect)
            return tl::unexpected(notATable(mapping));
        preview.delimiter = std::string(1, dialect->delimiter);
        preview.preamble = dialect->preamble;
        preview.headerLine = dialect->headerLine;
        rows = csvRows(decoded.text(), *dialect);
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
