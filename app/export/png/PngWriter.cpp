// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/PngWriter.h"

#include "app/export/png/PngStripQueue.h"
#include "core/io/timeline/PngChunks.h"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <thread>

namespace crisis::exports {

namespace {

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
    data += '\x08';                               // bits per channel
    data += header.transparent ? '\x06' : '\x02'; // RGBA or RGB
    data += std::string_view("\0\0\0", 3);        // deflate, the five filters, not interlaced
    appendPngChunk(out, "IHDR", data);
    appendPngChunk(out, "sRGB", std::string_view("\0", 1)); // perceptual
    data.clear();
    for (int i = 0; i < 2; ++i)
        appendBigEndian(data, static_cast<std::uint32_t>(std::lround(header.dotsPerInch * inchesPerMetre)));
    data += '\x01'; // pixels per metre
    appendPngChunk(out, "pHYs", data);
    appendTexts(out, header.texts);
    out += header.chunks;
    return out;
}

bool sendPixels(const ByteSink& sink, std::string_view bytes) {
    std::string chunk;
    appendPngChunk(chunk, "IDAT", bytes);
    return sink(chunk);
}

} // namespace

Result<void> writePng(const PngHeader& header, const StripPainter& paint, const ByteSink& sink,
                      const Progress& progress, unsigned threads) {
    PngStripQueue strips(header.widthPx, header.heightPx, header.transparent, paint,
                         threads > 0 ? threads : std::thread::hardware_concurrency());
    if (!strips.isReady())
        return failure(ErrorCode::ImageNotEncoded, {"not enough memory"});
    if (!sink(headOf(header)) || !sendPixels(sink, pngStreamHead()))
        return stopped();
    uLong checksum = adler32(0, nullptr, 0);
    for (int i = 0; i < strips.count(); ++i) {
        if (progress.isCancelled())
            return failure(ErrorCode::Cancelled);
        const Deflated strip = strips.next();
        checksum = adler32_combine(checksum, strip.checksum, static_cast<z_off_t>(strip.bytes));
        if (!sendPixels(sink, strip.deflated))
            return stopped();
        progress.at(static_cast<double>(i + 1) / strips.count());
    }
    std::string end;
    appendPngChunk(end, "IDAT", pngStreamEnd(static_cast<std::uint32_t>(checksum)));
    appendPngChunk(end, "IEND", {});
    if (!sink(end))
        return stopped();
    return {};
}

} // namespace crisis::exports
