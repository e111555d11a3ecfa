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

/// What a picture for a report holds, apart from its pixels.
struct PictureRequest {
    double widthPx = 1600, heightPx = 900; ///< logical, of each page
    bool whole = false;                    ///< everything, long empty stretches folded; else `span`
    Timeline::AxisSpan span;
    int pages = 1; ///< the time is shared out evenly among them
    int rows = 1;  ///< of each page, one below the other, each with its ruler
    std::string title, subtitle;
    std::vector<std::string> sources; ///< one a source
    std::string marking;              ///< at the top and at the bottom of every page
    std::string asOf;
    std::vector<LegendSign> legend;
    std::vector<std::string> legendStrings;
    bool withNotes = true;   ///< what lies outside the view, in words
    bool withGrades = false; ///< after the labels
    bool withOverview = false;

    /// The quotes of an event, a paragraph each; empty if it has none. Not set: no quotes.
    std::function<std::vector<std::string>(EventPosition)> quotesOf;

    // Words.
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

/// The number of an event's quotes, beside them.
struct PictureBadge {
    Box box;
    int number = 0;
    EventId event;
};

struct PictureRow {
    Scene scene;
    double left = 0, top = 0;
};

/// A page as it is painted. Nothing is cropped: where the lanes need more than the size has, everything is
/// laid out larger and `shrink` says by how much to scale it down; a small timeline on a large sheet is laid
/// out smaller, and scaled up. What does not fit is counted.
struct PictureScene {
    double widthPx = 0, heightPx = 0; ///< before shrinking
    std::vector<PictureRow> rows;
    Legend legend;
    std::optional<PictureOverview> overview;
    std::vector<PictureText> texts;
    std::optional<PictureText> number; ///< of the page, if there are several
    std::string heading;               ///< of the first of pages of text; else empty
    std::vector<PictureBadge> badges;
    double shrink = 1; ///< over 0, the same on all pages
};

/// The pages, at least one.
[[nodiscard]] std::vector<PictureScene> layoutPicture(TimelineIndex& index, const PictureRequest& request,
                                                      const Metrics& metrics, const TextMeasurer& measurer,
                                                      const LayoutStrings& words);

/// A paragraph of a page of text.
struct TextParagraph {
    std::string text;
    std::string number; ///< before it, such as "[1]"; empty: none
    TextRole role = TextRole::Label;
    bool muted = false;
};

/// Pages of nothing but text under a heading. A heading among the paragraphs is never the last of a page.
[[nodiscard]] std::vector<PictureScene> layoutTextPages(const std::string& heading,
                                                        const std::vector<TextParagraph>& paragraphs,
                                                        const std::string& marking, double widthPx,
                                                        double heightPx, const TextMeasurer& measurer);

/// Numbers all pages anew, in the lower margin, if there are several. `words` make "Page 1 of 3".
void numberPages(std::vector<PictureScene>& pages,
                 const std::function<std::string(int page, int pages)>& words);

} // namespace crisis::layout
