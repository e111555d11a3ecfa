// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/base/Result.h"
#include "core/model/Timeline.h"

#include <QByteArray>
#include <QImage>

#include <functional>
#include <optional>
#include <string>

namespace crisis::exports {

/// What a picture shows.
enum class PictureContent { OpeningView, Span, Whole };

/// How an SVG carries its text.
enum class SvgText {
    Text, ///< as text, in an embedded font: searchable and accessible
    Paths ///< as outlines: the same looks everywhere
};

/// What of a timeline travels inside its picture. The title, the marking and all that an event needs to be
/// understood always do.
struct EmbedOptions {
    bool timeline = true;     ///< false: nothing at all
    bool onlyVisible = false; ///< only events of the time shown, and what they refer to
    bool notes = false;       ///< the analyst's notes, and what the program did not understand in the file
    bool judgements = false;  ///< reliability and credibility
    bool deprecated = false;  ///< dates that were given up
    bool copies = false;      ///< the names of local copies of sources

    friend bool operator==(const EmbedOptions&, const EmbedOptions&) = default;
};

struct PaperSize {
    double widthMm = 0, heightMm = 0;
    friend bool operator==(const PaperSize&, const PaperSize&) = default;
};

/// Everything that the pixels of a picture depend on, apart from the timeline.
struct PictureOptions {
    int widthPx = 1600, heightPx = 900; ///< logical (96 to an inch); the image has these times `scale`
    double scale = 1;                   ///< 0.25 to 16; times 96 it is the picture's DPI
    std::optional<PaperSize> paper;     ///< in place of widthPx and heightPx
    int pages = 1;                      ///< 1 to 200; the time is shared out among them
    int rows = 1;                       ///< 1 to 50, of each page
    PictureContent content = PictureContent::OpeningView;
    Timeline::AxisSpan span;        ///< for PictureContent::Span: [first, last)
    std::optional<LanesBy> lanesBy; ///< absent: as the opening view has it
    ThemeKind theme = ThemeKind::Light;
    bool transparent = false;
    bool withTitle = true;
    bool withSubtitle = true;
    bool withLegend = true;
    bool withOverview = false;
    bool withSources = true;
    bool withQuotes = false;  ///< numbered, under the picture
    bool withGrades = false;  ///< after the labels
    bool withSummary = false; ///< of a PDF: further pages that count what the timeline stands on
    bool withPageNumbers = true;
    std::string author; ///< who has made it, told by a PNG; empty: not said
    std::string asOf;   ///< a line under the picture, as given; empty: none
    std::string
        date; ///< when it was made, as RFC 3339; empty: not said, so that the bytes are always the same
    SvgText svgText = SvgText::Text;
    EmbedOptions embed;

    friend bool operator==(const PictureOptions&, const PictureOptions&) = default;
};

inline constexpr int largestPictureSidePx = 32'768;

inline constexpr double pixelsPerInch = 96; ///< of logical pixels

struct LogicalSize {
    double widthPx = 0, heightPx = 0;
};
[[nodiscard]] LogicalSize logicalSize(const PictureOptions& options);

/// The first page. Fails with ImageTooLarge or EmptySpan before any work; never shows a part of what was
/// asked for.
[[nodiscard]] Result<QImage> renderPicture(const Timeline& timeline, const PictureOptions& options);
/// PNG with its physical size; the same image gives the same bytes. Fails with ImageNotEncoded.
[[nodiscard]] Result<QByteArray> encodePng(const QImage& image, double scale);

/// The span that the opening view asks for, else that of all events with a little air; absent without dated
/// events.
[[nodiscard]] std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline);
/// The same where it is known from when to when the events last, as an index tells: that is asked only if no
/// view says better, and no event is looked at.
[[nodiscard]] std::optional<Timeline::AxisSpan>
openingSpan(const Timeline& timeline,
            const std::function<std::optional<Timeline::AxisSpan>()>& extentOfEvents);

/// That of all events with a little air, whatever the opening view is; absent without dated events.
[[nodiscard]] std::optional<Timeline::AxisSpan> spanOfEvents(const Timeline& timeline);

} // namespace crisis::exports
