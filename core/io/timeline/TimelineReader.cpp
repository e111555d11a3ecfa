// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineReader.h"

#include "core/base/Utf8.h"
#include "core/io/diagnostics/LineColumnCounter.h"
#include "core/io/file/FileBytes.h"
#include "core/io/timeline/CanonicalReader.h"
#include "core/io/timeline/DiagnosticLocator.h"
#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/PngTimeline.h"
#include "core/io/timeline/StreamingReader.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace crisis::io {

namespace {

constexpr std::size_t worthTrimming = 4U << 20;

// An error that concerns the whole file, at a byte offset of the text.
tl::unexpected<Error> failedAt(std::string_view text, std::size_t offset, Error error) {
    error.place = LineColumnCounter(text).at(offset, {});
    return tl::unexpected(std::move(error));
}

bool isUtf16(std::string_view bytes) {
    const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.size() < 2)
        return false;
    if ((at(0) == 0xff && at(1) == 0xfe) || (at(0) == 0xfe && at(1) == 0xff))
        return true;
    return (at(0) == 0) != (at(1) == 0);
}

/// Why a text that is not a JSON object cannot be opened.
tl::unexpected<Error> refusalOf(std::string_view text, JsonCursor& json) {
    const JsonError fault = json.fault();
    const bool claimsToBe = text.find(formatName) != std::string_view::npos;
    if (fault.code == ErrorCode::JsonTooDeep || claimsToBe)
        return failedAt(text, fault.offset, errorOf(fault, ErrorCode::JsonSyntax));
    return failedAt(text, fault.offset, {ErrorCode::NotATimeline, {}, {}});
}

// Reads any layout, as one JSON value.
Result<void> readWhole(Reading& reading) {
    const std::string_view text = reading.text;
    if (!isValidUtf8(text))
        return failedAt(text, invalidUtf8Byte(text, 0), {ErrorCode::NotUtf8, {}, {}});
    JsonCursor& json = reading.elements.json();
    if (json.peek() == JsonCursor::Kind::Array ||
        (!json.failed() && json.peek() != JsonCursor::Kind::Object)) {
        if (json.skipValue())
            return failedAt(text, 0, {ErrorCode::NotATimeline, {}, {}});
        return refusalOf(text, json);
    }
    const auto read = reading.root.document();
    if (reading.root.refusal())
        return failedAt(text, reading.root.refusalOffset(), *reading.root.refusal());
    if (!read)
        return refusalOf(text, json);
    return {};
}

ReadTimeline build(Reading& reading) {
    ElementReader& elements = reading.elements;
    TimelineBuilder& builder = elements.builder();
    DiagnosticLocator places(reading.text, elements.places(), reading.root.openingViewOffset());
    Timeline timeline = builder.build([&](const ReferenceError& fault) {
        DiagnosticLocator::Found found = places.find(fault);
        elements.rawDiagnostics().add(std::move(found.finding));
        if (found.quarantined)
            builder.quarantined().push_back(std::move(*found.quarantined));
    });

    ReadTimeline read{std::move(timeline), {}};
    const std::uint64_t count = elements.rawDiagnostics().count();
    LineColumnCounter lines(reading.text);
    for (RawDiagnostic& finding : elements.rawDiagnostics().take()) {
        std::string pointer = finding.pointer;
        if (finding.array != RootArray::None)
            pointer =
                '/' + std::string(nameOf(finding.array)) + '/' + std::to_string(finding.index) + pointer;
        finding.error.place = lines.at(finding.offset, std::move(pointer));
        read.diagnostics.list.push_back(std::move(finding.error));
    }
    read.diagnostics.more = count - read.diagnostics.list.size();
    return read;
}

/// Returns freed memory to the system: reading a large file fragments the heap.
void trimMemory(std::size_t bytes) {
#ifdef __GLIBC__
    if (bytes >= worthTrimming)
        ::malloc_trim(0);
#else
    (void)bytes;
#endif
}

Result<ReadTimeline> finished(Reading& reading) {
    if (const auto whole = reading.root.finish(); !whole)
        return failedAt(reading.text, reading.root.refusalOffset(), whole.error());
    return build(reading);
}

Result<ReadTimeline> readText(std::string_view text, std::size_t pieceBytes, const Progress& progress) {
    ByteProgress ticker(progress, text.size());
    if (ticker.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (looksCanonical(text)) {
        Reading reading(text);
        CanonicalReader lines(reading, ticker, pieceBytes);
        const bool hasBegun = lines.begin();
        if (hasBegun && !lines.read())
            return failure(ErrorCode::Cancelled);
        if (reading.root.refusal())
            return failedAt(text, reading.root.refusalOffset(), *reading.root.refusal());
        JsonCursor whole(text, 0, text.size());
        const bool isOtherLayout = !hasBegun || (lines.isOdd() && whole.skipValue() && whole.atEnd());
        if (!isOtherLayout)
            return finished(reading);
    }
    Reading reading(text);
    if (auto read = readWhole(reading); !read)
        return tl::unexpected(read.error());
    if (!ticker.tick(text.size()))
        return failure(ErrorCode::Cancelled);
    return finished(reading);
}

Result<ReadTimeline> readFile(std::string_view bytes, std::size_t pieceBytes, const Progress& progress) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (isUtf16(bytes))
        return failure(ErrorCode::Utf16, {{}});
    if (bytes.substr(0, byteOrderMark.size()) == byteOrderMark)
        bytes.remove_prefix(byteOrderMark.size());
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return failure(ErrorCode::FileEmpty, {{}});
    auto read = readText(bytes, pieceBytes, progress);
    trimMemory(bytes.size());
    return read;
}

// The embedded bytes are read as a timeline file, never as another picture.
Result<ReadTimeline> readPicture(std::string_view png, std::size_t pieceBytes, const Progress& progress) {
    const auto bytes = readTimelineFromPng(png);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto read = readFile(*bytes, pieceBytes, progress);
    if (read)
        read->isFromPicture = true;
    return read;
}

} // namespace

Result<ReadTimeline> readTimeline(std::string_view bytes, const Progress& progress) {
    return readTimelineInPieces(bytes, LineChunker::usualBytes, progress);
}

Result<ReadTimeline> readTimelineInPieces(std::string_view bytes, std::size_t pieceBytes,
                                          const Progress& progress) {
    if (bytes.size() > largestFile)
        return failure(ErrorCode::FileTooLarge, {{}});
    return PngChunkReader::isPng(bytes) ? readPicture(bytes, pieceBytes, progress)
                                        : readFile(bytes, pieceBytes, progress);
}

Result<ReadTimeline> readTimelineFile(const std::filesystem::path& path, const Progress& progress) {
    if (auto read = readStreaming(path, progress))
        return std::move(*read);
    const auto file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto read = readTimeline(file->bytes(), progress);
    if (read)
        read->stamp = file->stamp();
    else if (read.error().arguments.empty() || read.error().arguments[0].empty())
        read.error().arguments = {path.string()};
    return read;
}

} // namespace crisis::io
