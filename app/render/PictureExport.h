// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/base/Result.h"
#include "core/model/Timeline.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace crisis {

/// What a picture shows.
enum class PictureContent { OpeningView, Span, Whole };

/// Everything that the pixels of a picture depend on, apart from the timeline.
struct PictureOptions {
    int widthPx = 1600, heightPx = 900; ///< logical; the image has these times `scale`
    double scale = 1;                   ///< 0.25 to 8
    PictureContent content = PictureContent::OpeningView;
    Timeline::AxisSpan span;        ///< for PictureContent::Span: [first, last)
    std::optional<LanesBy> lanesBy; ///< absent: as the opening view has it
    ThemeKind theme = ThemeKind::Light;
    bool transparent = false;
    bool withTitle = true;
    bool withLegend = true;
    bool withSources = true;

    friend bool operator==(const PictureOptions&, const PictureOptions&) = default;
};

inline constexpr int largestPictureSidePx = 32'768;

/// Fails with ImageTooLarge or EmptySpan before any work; never shows a part of what was asked for.
[[nodiscard]] Result<QImage> renderPicture(const Timeline& timeline, const PictureOptions& options);
/// PNG with its physical size; the same image gives the same bytes. Fails with ImageNotEncoded.
[[nodiscard]] Result<QByteArray> encodePng(const QImage& image, double scale);

/// The span that the opening view asks for, else that of all events with a little air; absent without dated
/// events.
[[nodiscard]] std::optional<Timeline::AxisSpan> openingSpan(const Timeline& timeline);
[[nodiscard]] LanesBy openingLanes(const Timeline& timeline);

} // namespace crisis
