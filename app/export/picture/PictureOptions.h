// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/model/Timeline.h"

#include <optional>
#include <string>

namespace crisis::exports {

/// The part of the timeline that a picture shows.
enum class PictureContent { OpeningView, Span, Whole };

/// How an SVG contains its text.
enum class SvgText {
    Text, ///< as text, in an embedded font: searchable and accessible
    Paths ///< as outlines: looks the same everywhere
};

/// The data of a timeline that is embedded in its picture. The title, the marking and everything needed to
/// understand an event are always included.
struct EmbedOptions {
    bool timeline = true;     ///< false: embed nothing
    bool onlyVisible = false; ///< only events of the time shown, and what they refer to
    bool notes = false;       ///< notes of the analyst, and preserved members of the file
    bool judgements = false;  ///< assumptions, judgements and grades
    bool deprecated = false;  ///< deprecated dates
    bool copies = false;      ///< the names of local copies of sources

    friend bool operator==(const EmbedOptions&, const EmbedOptions&) = default;
};

struct PaperSize {
    double widthMm = 0, heightMm = 0;
    friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

/// All options that the pixels of a picture depend on, apart from the timeline.
struct PictureOptions {
    int widthPx = 1600, heightPx = 900; ///< logical pixels (96 per inch); times `scale` for device pixels
    double scale = 1;                   ///< 0.25 to 16; times 96 it is the DPI of the picture
    std::optional<PaperSize> paper;     ///< replaces widthPx and heightPx
    int pages = 1;                      ///< 1 to 200; the time is divided among them
    int rows = 1;                       ///< 1 to 50, on each page
    PictureContent content = PictureContent::OpeningView;
    Timeline::AxisSpan span;        ///< for PictureContent::Span, in axis seconds: [first, last)
    std::optional<LanesBy> lanesBy; ///< absent: as in the opening view
    ThemeKind theme = ThemeKind::Light;
    bool transparent = false;
    bool withTitle = true;
    bool withSubtitle = true;
    bool withLegend = true;
    bool withOverview = false;
    bool withSources = true;
    bool withQuotes = false;  ///< numbered, below the picture
    bool withGrades = false;  ///< after the labels
    bool withSummary = false; ///< of a PDF: pages with a summary of the evidence
    bool withPageNumbers = true;
    std::string author; ///< written into a PNG; empty: omitted
    std::string asOf;   ///< a line below the picture; empty: none
    std::string
        date; ///< creation time, RFC 3339; empty: omitted, so that the bytes do not depend on the time
    SvgText svgText = SvgText::Text;
    EmbedOptions embed;

    friend bool operator==(const PictureOptions&, const PictureOptions&) = default;
};

inline constexpr int largestPictureSidePx = 32'768;

inline constexpr double pixelsPerInch = 96; ///< logical pixels

struct LogicalSize {
    double widthPx = 0, heightPx = 0;
};
/// The size of a page in logical pixels.
[[nodiscard]] LogicalSize logicalSize(const PictureOptions& options);

} // namespace crisis::exports
