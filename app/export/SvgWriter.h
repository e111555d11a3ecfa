// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

namespace crisis::exports {

/// Writes one page, counted from 0, as an SVG. Events are groups with an id, a title and a description; an
/// event whose source has a web address is a link; text uses embedded fonts that are reduced to the
/// characters used. Fails with Cancelled, or FileUnwritable if the sink stops.
[[nodiscard]] Result<void> writeSvg(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                                    const Progress& progress = {});

/// The web address (http or https) of the first source of an event that has one; empty if none has.
[[nodiscard]] std::string webAddress(const Timeline& timeline, EventPosition event);

} // namespace crisis::exports
