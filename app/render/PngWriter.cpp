// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PngWriter.h"

#include "app/render/PixelMemory.h"
#include "app/render/PngRows.h"
#include "core/io/PngChunks.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <future>

namespace crisis {

namespace {

constexpr std::size_t stripBytes = 16u << 20;
constexpr std::size_t outputBytes = 256u << 10; // of one IDAT chunk
// Rows are mostly repetition, of which a fast level finds nearly all.
constexpr int compressionLevel = 3;

tl::unexpected<Error> stopped() { return failure(ErrorCode::FileUnwritable, {"", ""}); }

void appendTexts(std::string& out, const std::vector<PngText>& texts) {
    for (const PngText& text : texts) {
        std::string value = text.utf8;
        std::erase(value, '\0');
        if (value.empty())
            continue;
        const bool ascii =
            std::all_of(value.begin(), value.end(), [](char c) { return static_cast<signed char>(c) > 0; });
        // iTXt: not compressed, no language, no translated keyword.
        const std::string_view between =
            ascii ? std::string_view("\0", 1) : std::string_view("\0\0\0\0\0", 5);
        appendPngChunk(out, ascii ? "tEXt" : "iTXt", text.keyword + std::string(between) + value);
    }
}

std::string headOf(const PngHeader& header) {
    constexpr double inchesPerMetre = 1 / 0.0254;
    std::string out(pngSignature), data;
    appendBigEndian(data, static_cast<std::uint32_t>(header.widthPx));
    appendBigEndian(data, static_cast<std::uint32_t>(header.heightPx));
    data += '\x08';                               // bits a channel
    data += header.transparent ? '\x06' : '\x02'; // RGBA or RGB
    data += std::string_view("\0\0\0", 3);        // deflate, the five filters, not interlaced
    appendPngChunk(out, "IHDR", data);
    appendPngChunk(out, "sRGB", std::string_view("\0", 1)); // perceptual
    data.clear();
    for (int i = 0; i < 2; ++i)
        appendBigEndian(data, static_cast<std::uint32_t>(std::lround(header.dotsPerInch * inchesPerMetre)));
    data += '\x01'; // a metre
    appendPngChunk(out, "pHYs", data);
    appendTexts(out, header.texts);
    out += header.chunks;
    return out;
}

// The rows of a picture as IDAT chunks; used by one thread at a time.
class PixelStream {
public:
    PixelStream(const PngHeader& header, const ByteSink& sink)
        : rows_(header.widthPx, header.transparent), sink_(sink), output_(outputBytes, '\0') {
        isReady_ = deflateInit(&stream_, compressionLevel) == Z_OK;
        rewind();
    }
    ~PixelStream() { deflateEnd(&stream_); }
    PixelStream(const PixelStream&) = delete;
    PixelStream& operator=(const PixelStream&) = delete;

    [[nodiscard]] bool isReady() const { return isReady_; }

    // Both return false if the sink stops.
    [[nodiscard]] bool add(const PixelMemory& pixels, int widthPx, int topPx, int rows) {
        for (int y = topPx; y < topPx + rows; ++y) {
            if (!feed(rows_.filtered({pixels.row(y), static_cast<std::size_t>(widthPx)}), Z_NO_FLUSH))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool finish() { return feed({}, Z_FINISH) && flush(); }

private:
    void rewind() {
        stream_.next_out = reinterpret_cast<Bytef*>(output_.data());
        stream_.avail_out = static_cast<uInt>(output_.size());
    }
    bool feed(std::span<const std::uint8_t> bytes, int mode) {
        // zlib's member is not const, but it does not write there.
        stream_.next_in = const_cast<Bytef*>(bytes.data()); // NOLINT
        stream_.avail_in = static_cast<uInt>(bytes.size());
        while (true) {
            const int result = deflate(&stream_, mode);
            if (mode == Z_FINISH ? result == Z_STREAM_END : stream_.avail_in == 0 && stream_.avail_out > 0)
                return true;
            if (!flush())
                return false;
        }
    }
    bool flush() {
        const std::size_t used = output_.size() - stream_.avail_out;
        rewind();
        if (used == 0)
            return true;
        chunk_.clear();
        appendPngChunk(chunk_, "IDAT", std::string_view(output_).substr(0, used));
        return sink_(chunk_);
    }

    PngRows rows_;
    const ByteSink& sink_;
    std::string output_, chunk_;
    z_stream stream_{};
    bool isReady_ = false;
};

} // namespace

Result<void> writePng(const PngHeader& header, const StripPainter& paint, const ByteSink& sink,
                      const Progress& progress) {
    PixelMemory memory(header.widthPx, header.heightPx,
                       header.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    PixelStream pixels(header, sink);
    if (memory.isNull() || !pixels.isReady())
        return failure(ErrorCode::ImageNotEncoded, {memory.isNull() ? "memory" : "zlib"});
    if (!sink(headOf(header)))
        return stopped();
    const auto stride = static_cast<std::size_t>(header.widthPx) * sizeof(QRgb);
    const int stripRows = std::clamp(static_cast<int>(stripBytes / stride), 1, header.heightPx);
    std::future<bool> compressing;
    for (int top = 0; top < header.heightPx; top += stripRows) {
        const int rows = std::min(stripRows, header.heightPx - top);
        paint(memory.image(), top, rows);
        if (compressing.valid() && !compressing.get())
            return stopped();
        memory.letGoAbove(top);
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        progress.at(static_cast<double>(top) / header.heightPx);
        compressing = std::async(std::launch::async, [&pixels, &memory, &header, top, rows] {
            return pixels.add(memory, header.widthPx, top, rows);
        });
    }
    if ((compressing.valid() && !compressing.get()) || !pixels.finish())
        return stopped();
    std::string end;
    appendPngChunk(end, "IEND", {});
    if (!sink(end))
        return stopped();
    progress.at(1);
    return {};
}

} // namespace crisis
