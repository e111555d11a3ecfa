// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace crisis::io {

/// The private chunk in which a timeline rides inside its own picture. By the case of its letters (PNG 3rd
/// edition, 5.4) it is ancillary, private, and not to be copied by a program that changes the pixels: who
/// cuts a picture down must not pass on what was cut off.
///
/// Each chunk holds, big-endian: a version (1 byte: 1), its number from 0 and how many there are (4 bytes
/// each), the length of the timeline's bytes (8 bytes), and a piece of the zlib stream of those bytes. The
/// pieces are small enough for readers that refuse chunks of more than 8 MB.
inline constexpr std::string_view timelineChunkType = "ctIM";

/// A timeline longer than this is neither written into a picture nor read from one.
inline constexpr std::uint64_t largestTimelineInPicture = std::uint64_t{1} << 31;
/// A stream that would swell to more than so many times its size is not read if it would be longer than
/// largestSwollenTimeline; what compresses better than that is written with less compression.
inline constexpr std::uint64_t mostSwelling = 100;
inline constexpr std::uint64_t largestSwollenTimeline = 16u << 20;

/// The chunks that carry the bytes of a timeline file, to stand before the pixels. Fails with FileTooLarge.
[[nodiscard]] Result<std::string> timelineChunks(std::string_view timelineBytes);

/// The bytes of the timeline file in a PNG, as timelineChunks() was given them. Fails with
/// PictureWithoutTimeline (no arguments), or PictureDamaged if anything at all is wrong with the picture's
/// chunks. Memory follows what is there, never what the picture claims.
[[nodiscard]] Result<std::string> readTimelineFromPng(std::string_view png);

} // namespace crisis::io
