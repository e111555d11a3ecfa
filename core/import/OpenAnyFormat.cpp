// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/OpenAnyFormat.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/ImportFormats.h"
#include "core/import/table/TableImport.h"
#include "core/import/table/TableSample.h"
#include "core/io/file/FileBytes.h"
#include "core/io/text/TextDecoding.h"
#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/RootReader.h"
#include "core/io/timeline/StreamingReader.h"

#include <algorithm>

namespace crisis::imports {

namespace {

Result<OpenedTimeline> importAs(const ImportFormat& format, const ImportDocument& document,
                                const ImportOptions& options, const Progress& progress) {
    auto imported = format.read(document, options, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    ReadTimeline read{std::move(imported->timeline), std::move(imported->diagnostics)};
    return OpenedTimeline{std::move(read), std::move(imported->summary), std::move(imported->mapping),
                          format.kind == ImportFormat::Kind::Table ? tableSample(document, format)
                                                                   : std::string()};
}

// Whether this is a picture, or a text that names our format. Any other file is likely to be another
// program's, which is detected faster than our own reader fails.
bool isLikelyOurs(std::string_view bytes) {
    return PngChunkReader::isPng(bytes) || bytes.find(formatName) != std::string_view::npos;
}

OpenedTimeline openedOwn(ReadTimeline read) {
    return OpenedTimeline{std::move(read), std::nullopt, std::nullopt, {}};
}

bool isTableName(const std::filesystem::path& path) {
    const std::string ending = lowered(path.extension().string());
    return ending == ".csv" || ending == ".tsv" || ending == ".tab";
}

} // namespace

Result<OpenedTimeline> openAnyFormat(std::string_view bytes, const ImportOptions& options,
                                     const Progress& progress) {
    if (options.format != nullptr && !bytes.empty())
        return importAs(*options.format, importDocument(bytes, options), options, progress);
    std::optional<Result<ReadTimeline>> own;
    if (bytes.empty() || isLikelyOurs(bytes))
        own = readTimeline(bytes, progress);
    if (own && *own)
        return openedOwn(std::move(**own));
    if (bytes.empty() || (own && own->error().code == ErrorCode::Cancelled))
        return tl::unexpected(own->error());

    const ImportDocument document = importDocument(bytes, options);
    if (const ImportFormat* format = detectFormat(document))
        return importAs(*format, document, options, progress);
    if (!own)
        own = readTimeline(bytes, progress);
    if (*own)
        return openedOwn(std::move(**own));
    if (options.mapping) // which implies that the file is a table
        return importAs(tableFormat, document, options, progress);
    return couldBeTable(document) ? failure(ErrorCode::NotATimeline, {"", "table"})
                                  : tl::unexpected(own->error());
}

Result<OpenedTimeline> openAnyFormatFile(const std::filesystem::path& path, ImportOptions options,
                                         const Progress& progress) {
    if (options.format == nullptr) {
        if (auto own = readStreaming(path, progress)) {
            if (!*own)
                return tl::unexpected(own->error());
            return openedOwn(std::move(**own));
        }
    }
    const auto file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (options.title.empty())
        options.title = madeStorable(path.stem().string()); // a file name need not be valid text
    if (options.fileName.empty())
        options.fileName = madeStorable(path.filename().string());
    auto any = openAnyFormat(file->bytes(), options, progress);
    if (any)
        any->read.stamp = file->stamp();
    else {
        Error& error = any.error();
        const bool isNone = error.code == ErrorCode::NotATimeline && error.arguments.size() < 2;
        if (isTableName(path) && (isNone || error.code == ErrorCode::JsonSyntax))
            error = {ErrorCode::NotATimeline, {"", "table"}, {}};
        error.arguments.resize(std::max<std::size_t>(error.arguments.size(), 1));
        if (error.arguments[0].empty())
            error.arguments[0] = path.string();
    }
    return any;
}

} // namespace crisis::imports
