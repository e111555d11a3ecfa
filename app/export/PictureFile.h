// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

#include <optional>
#include <string_view>

namespace crisis::exports {

enum class PictureFormat { Png, Svg, Pdf };

/// The format for the extension of a file name, case-insensitive; absent for any other extension.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(std::string_view fileName);

/// Writes one page of a picture, counted from 0; a PDF contains all pages, whatever `page` is. The same
/// timeline and options give the same bytes. A PNG embeds the timeline according to the options. Fails with
/// ImageNotEncoded, FileTooLarge, Cancelled, or FileUnwritable if the sink stops.
[[nodiscard]] Result<void> writePicture(const LaidOutPicture& picture, PictureFormat format, std::size_t page,
                                        const ByteSink& sink, const Progress& progress = {});

/// The bytes of the timeline to embed in a picture; empty if the options embed none.
[[nodiscard]] std::string embeddedTimeline(const LaidOutPicture& picture);

} // namespace crisis::exports
