// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

#include <optional>
#include <string_view>

namespace crisis::exports {

enum class PictureFormat { Png, Svg, Pdf };

/// By the ending of a file's name, in any case of letters; absent for any other.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(std::string_view fileName);

/// Writes one page of a picture; a PDF gets all of them, whatever `page` is. The same timeline and options
/// give the same bytes. A PNG carries the timeline inside as its options say. Fails with ImageNotEncoded,
/// FileTooLarge, Cancelled, or FileUnwritable if the sink stops it.
[[nodiscard]] Result<void> writePicture(const LaidOutPicture& picture, PictureFormat format, std::size_t page,
                                        const ByteSink& sink, const Progress& progress = {});

/// The bytes of the timeline that rides inside a picture; empty if none is to.
[[nodiscard]] std::string embeddedTimeline(const LaidOutPicture& picture);

} // namespace crisis::exports
