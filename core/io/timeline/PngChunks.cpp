// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/PngChunks.h"

#include <libdeflate.h>

#include <algorithm>

namespace crisis::io {

namespace {

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

} // namespace

void appendBigEndian(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xFFu);
}

std::uint32_t bigEndian(std::string_view fourBytes) {
    std::uint32_t value = 0;
    for (const char c : fourBytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

void appendPngChunk(std::string& out, std::string_view type, std::string_view data) {
    appendBigEndian(out, static_cast<std::uint32_t>(data.size()));
    const std::size_t begin = out.size();
    out += type;
    out += data;
    appendBigEndian(out, libdeflate_crc32(0, out.data() + begin, out.size() - begin));
}

Result<std::optional<PngChunk>> PngChunkReader::next() {
    constexpr std::size_t frame = 12; // bytes of length, type and CRC
    if (ended_)
        return std::optional<PngChunk>();
    const std::size_t left = bytes_.size() - std::min(at_, bytes_.size());
    if (left < frame)
        return failure(ErrorCode::PictureDamaged, {"IEND"});
    const std::uint32_t length = bigEndian(bytes_.substr(at_));
    const std::string_view type = bytes_.substr(at_ + 4, 4);
    if (!std::all_of(type.begin(), type.end(), isLetter))
        return failure(ErrorCode::PictureDamaged, {"?"});
    if (length > largestPngChunk || length > left - frame)
        return failure(ErrorCode::PictureDamaged, {std::string(type)});
    const std::string_view checked = bytes_.substr(at_ + 4, 4 + std::size_t{length});
    if (libdeflate_crc32(0, checked.data(), checked.size()) != bigEndian(bytes_.substr(at_ + 8 + length)))
        return failure(ErrorCode::PictureDamaged, {std::string(type)});
    at_ += frame + length;
    ended_ = type == "IEND";
    return std::optional<PngChunk>({type, checked.substr(4)});
}

} // namespace crisis::io
