// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

namespace crisis::exports {

/// One page as an SVG of its own: events are groups with an id, a title and a description, those whose source
/// has a web address are links, and text is text in fonts that stand inside, cut down to what is used. Fails
/// with FileUnwritable if the sink stops it.
[[nodiscard]] Result<void> writeSvg(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                                    const Progress& progress = {});

/// The web address of an event's first source that has one by http or https; empty if none has.
[[nodiscard]] std::string webAddress(const Timeline& timeline, EventPosition event);

} // namespace crisis::exports
