// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/PngTimeline.h"

#include "core/io/timeline/PngChunks.h"

#include <libdeflate.h>

#include <memory>

namespace crisis::io {

namespace {

constexpr char chunkFormatVersion = 1;
constexpr std::size_t pieceHeadBytes = 1 + 4 + 4 + 8;
constexpr std::size_t chunkBytes = 4u << 20;
constexpr std::uint64_t mostExpansion = 1032; // limit of a deflate stream: 258 bytes from two bits
constexpr int compressionLevel = 6;

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::PictureDamaged, {std::string(timelineChunkType)});
}

struct FreeCompressor {
    void operator()(libdeflate_compressor* item) const { libdeflate_free_compressor(item); }
};
struct FreeDecompressor {
    void operator()(libdeflate_decompressor* item) const { libdeflate_free_decompressor(item); }
};

bool swells(std::uint64_t length, std::size_t streamBytes) {
    return length / mostExpansion > streamBytes ||
           (length > largestSwollenTimeline && length / mostSwelling > streamBytes);
}

std::string compressed(std::string_view bytes, int level) {
    const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(level));
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    out.resize(
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

// The parts, joined again.
struct ChunkStream {
    std::uint32_t next = 0, count = 0;
    std::uint64_t length = 0;
    std::string stream;

    [[nodiscard]] bool add(std::string_view data) {
        if (data.size() < pieceHeadBytes || data[0] != chunkFormatVersion)
            return false;
        const std::uint32_t number = bigEndian(data.substr(1));
        const std::uint32_t total = bigEndian(data.substr(5));
        const std::uint64_t size =
            std::uint64_t{bigEndian(data.substr(9))} << 32 | bigEndian(data.substr(13));
        if (number != next || total <= number || (number > 0 && (total != count || size != length)))
            return false;
        count = total;
        length = size;
        ++next;
        stream += data.substr(pieceHeadBytes);
        return true;
    }
};

} // namespace

Result<std::string> timelineChunks(std::string_view timelineBytes) {
    if (timelineBytes.size() > largestTimelineInPicture)
        return failure(ErrorCode::FileTooLarge);
    std::string stream = compressed(timelineBytes, compressionLevel);
    if (swells(timelineBytes.size(), stream.size()))
        stream = compressed(timelineBytes, 0);
    const std::size_t count = (stream.size() + chunkBytes - 1) / chunkBytes;
    std::string chunks, data;
    for (std::size_t i = 0; i < count; ++i) {
        data.assign(1, chunkFormatVersion);
        appendBigEndian(data, static_cast<std::uint32_t>(i));
        appendBigEndian(data, static_cast<std::uint32_t>(count));
        appendBigEndian(data, static_cast<std::uint32_t>(timelineBytes.size() >> 32));
        appendBigEndian(data, static_cast<std::uint32_t>(timelineBytes.size() & 0xFFFF'FFFFu));
        data += std::string_view(stream).substr(i * chunkBytes, chunkBytes);
        appendPngChunk(chunks, timelineChunkType, data);
    }
    return chunks;
}

Result<std::string> readTimelineFromPng(std::string_view png) {
    if (!PngChunkReader::isPng(png))
        return failure(ErrorCode::PictureWithoutTimeline);
    PngChunkReader reader(png);
    ChunkStream pieces;
    while (true) {
        const auto chunk = reader.next();
        if (!chunk)
            return tl::unexpected(chunk.error());
        if (!*chunk)
            break;
        if ((*chunk)->type == timelineChunkType && !pieces.add((*chunk)->data))
            return damaged();
    }
    if (pieces.count == 0)
        return failure(ErrorCode::PictureWithoutTimeline);
    if (pieces.next != pieces.count || pieces.length > largestTimelineInPicture ||
        swells(pieces.length, pieces.stream.size()))
        return damaged();
    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
        libdeflate_alloc_decompressor());
    std::string bytes(pieces.length, '\0');
    if (libdeflate_zlib_decompress(decompressor.get(), pieces.stream.data(), pieces.stream.size(),
                                   bytes.data(), bytes.size(), nullptr) != LIBDEFLATE_SUCCESS)
        return damaged();
    return bytes;
}

} // namespace crisis::io
