// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/Legend.h"
#include "core/model/Timeline.h"

#include <functional>
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

} // namespace crisis::layout
