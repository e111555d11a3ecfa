// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PngWriter.h"
#include "app/render/PreparedPicture.h"

namespace crisis {

/// One page as an SVG of its own: events are groups with an id, a title and a description, those whose source
/// has a web address are links, and text is text in fonts that stand inside, cut down to what is used. Fails
/// with FileUnwritable if the sink stops it.
[[nodiscard]] Result<void> writeSvg(const PreparedPicture& picture, std::size_t page, const ByteSink& sink,
                                    const Progress& progress = {});

/// The web address of an event's first source that has one by http or https; empty if none has.
[[nodiscard]] std::string webAddress(const Timeline& timeline, EventIndex event);

} // namespace crisis
