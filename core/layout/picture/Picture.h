// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/picture/PictureRequest.h"
#include "core/layout/picture/PictureScene.h"
#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Metrics.h"
#include "core/layout/scene/TextMeasurer.h"

#include <functional>
#include <string>
#include <vector>

namespace crisis::layout {

/// Lays out the pages, at least one. Packs the rows of the index.
[[nodiscard]] std::vector<PictureScene> layoutPicture(TimelineIndex& index, const PictureRequest& request,
                                                      const Metrics& metrics, const TextMeasurer& measurer,
                                                      const LayoutStrings& words);

/// A paragraph of a text page.
struct TextParagraph {
    std::string text;
    std::string number; ///< shown before the text, such as "[1]"; may be empty
    TextRole role = TextRole::Label;
    bool muted = false;
};

/// Lays out pages that contain only text below a heading. A heading among the paragraphs is never the last
/// line of a page.
[[nodiscard]] std::vector<PictureScene> layoutTextPages(const std::string& heading,
                                                        const std::vector<TextParagraph>& paragraphs,
                                                        const std::string& marking, double widthPx,
                                                        double heightPx, const TextMeasurer& measurer);

/// Sets the page numbers of all pages, in the lower margin, if there is more than one page. `words` returns a
/// text such as "Page 1 of 3".
void numberPages(std::vector<PictureScene>& pages,
                 const std::function<std::string(int page, int pages)>& words);

} // namespace crisis::layout
