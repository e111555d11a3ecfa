// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/AnyTimeline.h"

#include "core/io/FaultlessFile.h"
#include "core/io/FileBytes.h"
#include "core/io/Utf8.h"
#include "core/io/import/Recognise.h"
#include "core/io/import/TableSample.h"
#include "core/io/import/TextDecoding.h"
#include "core/io/import/TextTools.h"

#include <algorithm>

namespace crisis {

namespace {

Result<AnyTimeline> importAny(std::string_view bytes, const ImportOptions& options,
                              const Progress& progress) {
    auto imported = importBytes(bytes, options, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    const ImportFormat format = imported->summary.format;
    ReadTimeline read{std::move(imported->timeline), std::move(imported->problems)};
    return AnyTimeline{std::move(read), std::move(imported->summary), std::move(imported->mapping),
                       isTable(format) ? tableSample(bytes, format) : std::string()};
}

bool isTableName(const std::filesystem::path& path) {
    const std::string ending = lowered(path.extension().string());
    return ending == ".csv" || ending == ".tsv" || ending == ".tab";
}

} // namespace

Result<AnyTimeline> readAnyTimeline(std::string_view bytes, const ImportOptions& options,
                                    const Progress& progress) {
    if (options.format)
        return importAny(bytes, options, progress);
    auto own = readTimeline(bytes, progress);
    if (own)
        return AnyTimeline{std::move(*own), std::nullopt, std::nullopt, {}};
    if (own.error().code == ErrorCode::Cancelled || bytes.empty())
        return tl::unexpected(own.error());
    if (!options.mapping) {
        const DecodedText decoded(bytes);
        if (!formatOfText(decoded.text()))
            return couldBeTable(decoded.text()) ? failure(ErrorCode::NotATimeline, {"", "table"})
                                                : tl::unexpected(own.error());
    }
    return importAny(bytes, options, progress);
}

Result<AnyTimeline> readAnyTimelineFile(const std::filesystem::path& path, ImportOptions options,
                                        const Progress& progress) {
    if (!options.format) {
        if (auto own = readFaultlessFile(path, progress)) {
            if (!*own)
                return tl::unexpected(own->error());
            return AnyTimeline{std::move(**own), std::nullopt, std::nullopt, {}};
        }
    }
    const auto file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    if (options.title.empty())
        options.title = madeStorable(path.stem().string()); // a name need be no text
    if (options.fileName.empty())
        options.fileName = madeStorable(path.filename().string());
    auto any = readAnyTimeline(file->bytes(), options, progress);
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

} // namespace crisis
