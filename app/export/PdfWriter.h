// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/LaidOutPicture.h"
#include "app/export/png/PngWriter.h"

namespace crisis::exports {

/// Writes all pages as one PDF of vectors and searchable text, with a title, a language, bookmarks for pages
/// and lanes, links of events, and numbered sources on separate pages if the picture shows sources. Dates are
/// those of the options, and the document id depends on the content only, so the same picture gives the same
/// bytes. Fails with ImageNotEncoded (%1 the reason), Cancelled, or FileUnwritable if the sink stops.
[[nodiscard]] Result<void> writePdf(const LaidOutPicture& picture, const ByteSink& sink,
                                    const Progress& progress = {});

} // namespace crisis::exports
