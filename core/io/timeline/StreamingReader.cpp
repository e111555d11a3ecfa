// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/StreamingReader.h"

#include "core/io/file/FileBytes.h"
#include "core/io/file/FileDescriptor.h"
#include "core/io/timeline/CanonicalReader.h"

namespace crisis::io {

namespace {

constexpr std::uint64_t worthPieces = 4U << 20;
constexpr std::size_t longestPiece = 64U << 20; // in bytes; no line is longer
constexpr std::size_t headBytes = 64U << 10;    // covers the first two lines of most timelines

} // namespace

std::optional<Result<ReadTimeline>> readStreaming(const std::filesystem::path& path,
                                                  const Progress& progress) {
    // Opening and closing a pipe would cut off its writer.
    std::error_code error;
    if (std::filesystem::file_size(path, error) < worthPieces || error)
        return std::nullopt;
    const FileDescriptor file(path);
    const auto stamp = file.stamp();
    if (!stamp || stamp->size > largestFile)
        return std::nullopt;
    const auto text = [&file](std::size_t begin, std::size_t length, std::vector<char>& buffer) {
        if (length > longestPiece)
            return std::string_view();
        buffer.resize(std::max(buffer.size(), length));
        return std::string_view(buffer.data(), file.read(buffer.data(), begin, begin + length));
    };
    auto read = readFaultlessText(text, stamp->size, LineChunker::usualBytes, progress);
    if (!read || !*read)
        return read;
    if (file.stamp() != stamp)
        return std::nullopt;
    (*read)->stamp = stamp;
    return read;
}

std::optional<Result<ReadTimeline>> readFaultlessText(const ReadText& text, std::size_t size,
                                                      std::size_t pieceBytes, const Progress& progress) {
    std::vector<char> head;
    Reading reading(text(0, headBytes, head));
    if (!looksCanonical(reading.text))
        return std::nullopt;
    ByteProgress ticker(progress, size);
    CanonicalReader lines(reading, ticker, pieceBytes);
    const bool isGood = lines.begin() && lines.readFaultless(text, size) && reading.root.finish() &&
                        reading.elements.rawDiagnostics().count() == 0;
    if (ticker.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (!isGood)
        return std::nullopt;
    bool isFaultless = true;
    Timeline timeline =
        reading.elements.builder().build([&isFaultless](const ReferenceError&) { isFaultless = false; });
    return isFaultless ? std::optional<Result<ReadTimeline>>(ReadTimeline{std::move(timeline), {}})
                       : std::nullopt;
}

} // namespace crisis::io
