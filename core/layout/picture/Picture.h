// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/layout/picture/PictureOverview.h"
#include "core/layout/scene/Legend.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace crisis::layout {

/// The content of an exported picture, independent of its pixels and format.
struct PictureRequest {
    double widthPx = 1600, heightPx = 900; ///< size of each page, in logical pixels
    bool whole = false; ///< show the whole timeline with long empty stretches folded, instead of `span`
    Timeline::AxisSpan span;
    int pages = 1; ///< the time span is divided evenly among the pages
    int rows = 1;  ///< rows per page, one below the other, each with a ruler
    std::string title, subtitle;
    std::vector<std::string> sources; ///< one text per source
    std::string marking;              ///< shown at the top and bottom of every page
    std::string asOf;
    std::vector<LegendSign> legend;
    std::vector<std::string> legendStrings;
    bool withNotes = true;   ///< whether to show offscreen hints
    bool withGrades = false; ///< whether to show grades after the labels
    bool withOverview = false;

    /// The quotes of an event, one paragraph each; empty if it has none. If not set, no quotes are shown.
    std::function<std::vector<std::string>(EventPosition)> quotesOf;

    // Texts.
    std::function<std::string(const std::string& sources)> sourcesLine; ///< "Sources: %1"
    std::function<std::string(std::uint64_t)> moreSources;              ///< "and 3 more"
    std::function<std::string(std::uint64_t)> moreQuotes;               ///< "The quotes of 3 more events …"
};

enum class TextAlign { Left, Centre, Right };

struct PictureText {
    Box box;
    std::string text;
    TextRole role = TextRole::Label;
    bool muted = false;
    TextAlign align = TextAlign::Left;
};

/// The number of an event, beside its quotes.
struct PictureBadge {
    Box box;
    int number = 0;
    EventId event;
};

struct PictureRow {
    Scene scene;
    double left = 0, top = 0;
};

/// A laid-out page. Nothing is cropped: if the lanes need more height than the page has, the page is laid out
/// larger, and `shrink` is the factor that scales it down. A small timeline on a large page is laid out
/// smaller and scaled up. Events that do not fit are counted.
struct PictureScene {
    double widthPx = 0, heightPx = 0; ///< before scaling by `shrink`
    std::vector<PictureRow> rows;
    Legend legend;
    std::optional<PictureOverview> overview;
    std::vector<PictureText> texts;
    std::optional<PictureText> number; ///< the page number, if there are several pages
    std::string heading;               ///< only on the first of several text pages
    std::vector<PictureBadge> badges;
    double shrink = 1; ///< greater than 0, the same on all pages
};

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
