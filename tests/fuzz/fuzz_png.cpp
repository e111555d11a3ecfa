// SPDX-License-Identifier: GPL-3.0-or-later

// Searching any picture for its timeline ends; run once with the bytes as they are, and once with valid
// checksums so that the code after their verification is reached.

#include "core/io/timeline/PngTimeline.h"
#include "core/io/timeline/TimelineReader.h"

#include <libdeflate.h>

#include <cstddef>
#include <cstdint>

namespace {

std::uint32_t numberAt(const std::string& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

std::string withChecksums(std::string png) {
    constexpr std::size_t signature = 8;
    constexpr std::size_t frame = 12; // length, type and checksum
    for (std::size_t at = signature; at + frame <= png.size();) {
        const std::size_t length = numberAt(png, at);
        if (length > png.size() - at - frame)
            break;
        const char* const type = png.data() + at + 4;
        const std::uint32_t sum = libdeflate_crc32(0, type, length + 4);
        for (std::size_t i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        at += frame + length;
    }
    return png;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const std::string& png : {bytes, withChecksums(bytes)}) {
        if (const auto timeline = crisis::io::readTimelineFromPng(png))
            (void)crisis::io::readTimeline(*timeline);
    }
    return 0;
}
