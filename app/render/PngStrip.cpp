// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PngStrip.h"

#include "core/io/PngChunks.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace crisis {

namespace {

constexpr int hashBits = 15;
constexpr std::size_t bytesHashed = 4;
constexpr std::int32_t none = -1;
constexpr int placesTried = 8;

template <class Word>
Word wordAt(const std::uint8_t* at) {
    Word word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

std::size_t hashOf(std::uint32_t word) { return word * 2'654'435'761u >> (32 - hashBits); }

// How many of the next `most` bytes are the same.
std::size_t sameBytes(const std::uint8_t* a, const std::uint8_t* b, std::size_t most) {
    std::size_t same = 0;
    while (same < most && a[same] == b[same])
        ++same;
    return same;
}

// Adler-32 of further zeros.
std::uint32_t withZeros(std::uint32_t checksum, std::size_t count) {
    constexpr std::uint64_t base = 65'521;
    const std::uint64_t low = checksum & 0xffff;
    const std::uint64_t high = ((checksum >> 16) + count % base * low) % base;
    return static_cast<std::uint32_t>(high << 16 | low);
}

} // namespace

PngStripPacker::PngStripPacker(int widthPx, bool transparent)
    : rows_(widthPx, transparent), last_(std::size_t{1} << hashBits), before_(DeflateBlocks::farthestMatch) {}

PngStrip PngStripPacker::pack(const StripMemory& pixels, int rows) {
    const std::size_t rowBytes = rows_.bytesOfRow(), all = rowBytes * static_cast<std::size_t>(rows);
    bytes_.resize(std::max(bytes_.size(), all));
    stretches_.clear();
    rows_.writeAlone(pixels.row(0), bytes_, 0, stretches_);
    for (int y = 1; y < rows; ++y)
        rows_.writeBelow(pixels.row(y), pixels.row(y - 1), bytes_, rowBytes * static_cast<std::size_t>(y),
                         stretches_);
    std::fill(last_.begin(), last_.end(), none);
    checksum_ = 1;
    std::size_t done = 0;
    for (const ByteStretch& stretch : stretches_) {
        packZeros(done, stretch.begin);
        packBytes(stretch.begin, stretch.end);
        done = stretch.end;
    }
    packZeros(done, all);
    return {blocks_.take(), checksum_, all};
}

void PngStripPacker::packZeros(std::size_t begin, std::size_t end) {
    checksum_ = withZeros(checksum_, end - begin);
    if (begin < end && (begin == 0 || bytes_[begin - 1] != 0)) {
        blocks_.literal(0);
        ++begin;
    }
    for (; end - begin >= DeflateBlocks::longestMatch; begin += DeflateBlocks::longestMatch)
        blocks_.match(DeflateBlocks::longestMatch, 1);
    if (end - begin >= DeflateBlocks::leastMatch)
        blocks_.match(static_cast<unsigned>(end - begin), 1);
    else
        for (; begin < end; ++begin)
            blocks_.literal(0);
}

// The longest of the last few stretches that begin with the same bytes; the nearest of those equally long.
PngStripPacker::Match PngStripPacker::longestMatch(std::size_t at, std::size_t end) const {
    const std::uint8_t* bytes = bytes_.data();
    const std::size_t most = std::min<std::size_t>(end - at, DeflateBlocks::longestMatch);
    Match best;
    if (at > 0)
        best = {sameBytes(bytes + at, bytes + at - 1, most), 1};
    std::int32_t place = last_[hashOf(wordAt<std::uint32_t>(bytes + at))];
    for (int i = 0; i < placesTried && place != none && best.length < most; ++i) {
        const auto from = static_cast<std::size_t>(place);
        if (at - from > DeflateBlocks::farthestMatch)
            break;
        if (bytes[from + best.length] == bytes[at + best.length]) {
            const std::size_t length = sameBytes(bytes + at, bytes + from, most);
            if (length > best.length)
                best = {length, at - from};
        }
        place = before_[from % before_.size()];
    }
    return best;
}

void PngStripPacker::remember(std::size_t at) {
    std::int32_t& last = last_[hashOf(wordAt<std::uint32_t>(bytes_.data() + at))];
    before_[at % before_.size()] = last;
    last = static_cast<std::int32_t>(at);
}

void PngStripPacker::packBytes(std::size_t begin, std::size_t end) {
    checksum_ = static_cast<std::uint32_t>(adler32_z(checksum_, bytes_.data() + begin, end - begin));
    const std::size_t lastHashed = end < bytesHashed ? 0 : end - bytesHashed;
    for (std::size_t at = begin; at < end;) {
        const Match match = at <= lastHashed ? longestMatch(at, end) : Match();
        const std::size_t length = match.length >= bytesHashed ? match.length : 1;
        if (length > 1)
            blocks_.match(static_cast<unsigned>(length), static_cast<unsigned>(match.distance));
        else
            blocks_.literal(bytes_[at]);
        for (const std::size_t next = at + length; at < next; ++at) {
            if (at <= lastHashed)
                remember(at);
        }
    }
}

std::string pngStreamHead() { return "\x78\x01"; } // a window of 32 KiB, the fastest level

std::string pngStreamEnd(std::uint32_t checksum) {
    std::string end("\x03\0", 2); // a last block, which is empty
    appendBigEndian(end, checksum);
    return end;
}

} // namespace crisis
