// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

namespace crisis::exports {

/// All pages as one PDF, as vectors with text that can be found: with a title, a language, bookmarks for
/// pages and lanes, links of events, and the sources with their numbers on pages of their own where the
/// picture shows sources. Dates are those of the options, and the document's id follows from its content, so
/// that the same picture gives the same bytes. Fails with ImageNotEncoded (%1 the reason), Cancelled or
/// FileUnwritable if the sink stops it.
[[nodiscard]] Result<void> writePdf(const LaidOutPicture& picture, const ByteSink& sink,
                                    const Progress& progress = {});

} // namespace crisis::exports
