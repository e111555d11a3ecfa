// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace crisis::io {

/// The private chunk that embeds a timeline in its own picture. According to the case of its letters (PNG 3rd
/// edition, 5.4) it is ancillary, private and not safe to copy: a program that crops a picture must not pass
/// on what it cropped.
///
/// ¶ Each chunk contains, in big-endian order: a version (1 byte: 1), its number from 0 and the number of
/// chunks (4 bytes each), the length of the timeline's bytes (8 bytes), and a part of the zlib stream of
/// those bytes. Parts are small enough for readers that refuse chunks larger than 8 MB.
inline constexpr std::string_view timelineChunkType = "ctIM";

/// In bytes. A longer timeline is neither embedded in a picture nor read from one.
inline constexpr std::uint64_t largestTimelineInPicture = std::uint64_t{1} << 31;
/// A stream that would expand to more than this many times its size is not read if the result would exceed
/// largestSwollenTimeline bytes. The writer lowers the compression of a timeline that compresses better than
/// that.
inline constexpr std::uint64_t mostSwelling = 100;
inline constexpr std::uint64_t largestSwollenTimeline = 16u << 20;

/// The chunks that embed the bytes of a timeline file, to be placed before the image data. Fails with
/// FileTooLarge.
[[nodiscard]] Result<std::string> timelineChunks(std::string_view timelineBytes);

/// The bytes of the timeline file in a PNG, exactly as given to timelineChunks(). Fails with
/// PictureWithoutTimeline (no arguments), or with PictureDamaged if any chunk is invalid. Memory use depends
/// on the actual data, never on lengths that the picture claims.
[[nodiscard]] Result<std::string> readTimelineFromPng(std::string_view png);

} // namespace crisis::io
