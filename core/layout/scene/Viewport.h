// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

namespace crisis::layout {

/// The stretch of time that a plot shows. Positions are logical pixels from the plot's left edge.
/// The start is a whole second plus a fraction, so that panning is smooth at every depth of zoom.
struct Viewport {
    AxisSeconds origin = 0;       ///< the second at or before the left edge
    double fraction = 0;          ///< of a second after it, [0, 1)
    double secondsPerPx = 86'400; ///< > 0
    double widthPx = 1'000;       ///< > 0

    /// Shows [first, last) in the given width; a stretch shorter than the finest zoom is widened about its
    /// middle.
    [[nodiscard]] static Viewport of(AxisSeconds first, AxisSeconds last, double widthPx);

    [[nodiscard]] double x(AxisSeconds at) const;   ///< may lie far outside; finite
    [[nodiscard]] AxisSeconds at(double xPx) const; ///< the second at or before a position; saturates
    [[nodiscard]] AxisSeconds first() const { return origin; }
    [[nodiscard]] AxisSeconds last() const; ///< the first second not shown
    [[nodiscard]] double visibleSeconds() const { return secondsPerPx * widthPx; }

    [[nodiscard]] Viewport panned(double byPx) const; ///< positive: towards later
    /// Scales the time shown by `factor` (< 1 zooms in), keeping the moment under `xPx` where it is.
    [[nodiscard]] Viewport zoomed(double factor, double xPx) const;
    [[nodiscard]] Viewport withWidth(double px) const; ///< same start and scale

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

inline constexpr double finestSecondsPerPx = 0.02; ///< half a minute across 1 600 px
inline constexpr double coarsestSecondsPerPx = 1e16;

} // namespace crisis::layout
