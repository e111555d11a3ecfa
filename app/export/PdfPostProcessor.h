// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace crisis::exports {

/// A bookmark; `page` is counted from 0, `yPt` is in points from the top of the page.
struct PdfBookmark {
    std::string title;
    std::size_t page = 0;
    double yPt = 0;
    std::vector<PdfBookmark> children;
};

/// A link to the web; `page` is counted from 0, the area is in points from the top left corner of the page.
struct PdfLink {
    std::size_t page = 0;
    double leftPt = 0, topPt = 0, rightPt = 0, bottomPt = 0;
    std::string address;
};

struct PdfDetails {
    std::string title, subject, language;
    std::string date;                 ///< RFC 3339; empty: none
    double widthPt = 0, heightPt = 0; ///< exact size of every page
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfLink> links;
};

/// Adds to a PDF what QPdfWriter cannot write, and removes what differs between runs. Fails with
/// ImageNotEncoded (%1 the reason).
[[nodiscard]] Result<std::string> finishPdf(std::string_view pdf, const PdfDetails& details);

} // namespace crisis::exports
