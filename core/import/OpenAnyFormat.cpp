// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/OpenAnyFormat.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/FormatDetector.h"
#include "core/import/table/TableSample.h"
#include "core/io/text/TextDecoding.h"
#include "core/io/file/FileBytes.h"
#include "core/io/timeline/StreamingReader.h"

#include <algorithm>

namespace crisis::imports {

namespace {

Result<OpenedTimeline> importAny(std::string_view bytes, const ImportOptions& options,
                                 const Progress& progress) {
    auto imported = importBytes(bytes, options, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    const ImportFormat format = imported->summary.format;
    ReadTimeline read{std::move(imported->timeline), std::move(imported->diagnostics)};
    return OpenedTimeline{std::move(read), std::move(imported->summary), std::move(imported->mapping),
                          isTable(format) ? tableSample(bytes, format) : std::string()};
}

bool isTableName(const std::filesystem::path& path) {
    const std::string ending = lowered(path.extension().string());
    return ending == ".csv" || ending == ".tsv" || ending == ".tab";
}

} // namespace

Result<OpenedTimeline> openAnyFormat(std::string_view bytes, const ImportOptions& options,
                                     const Progress& progress) {
    if (options.format)
        return importAny(bytes, options, progress);
    auto own = readTimeline(bytes, progress);
    if (own)
        return OpenedTimeline{std::move(*own), std::nullopt, std::nullopt, {}};
    if (own.error().code == ErrorCode::Cancelled || bytes.empty())
        return tl::unexpected(own.error());
    if (!options.mapping) {
        const DecodedText decoded(bytes);
        if (!detectFormat(decoded.text()))
            return couldBeTable(decoded.text()) ? failure(ErrorCode::NotATimeline, {"", "table"})
                                                : tl::unexpected(own.error());
    }
    return importAny(bytes, options, progress);
}

Result<OpenedTimeline> openAnyFormatFile(const std::filesystem::path& path, ImportOptions options,
                                         const Progress& progress) {
    if (!options.format) {
        if (auto own = readStreaming(path, progress)) {
            if (!*own)
                return tl::unexpected(own->error());
            return OpenedTimeline{std::move(**own), std::nullopt, std::nullopt, {}};
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
