// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"

namespace crisis::layout {

/// The span of time that a plot shows. Positions are logical pixels from the left edge of the plot. The start
/// is a whole second plus a fraction, so that panning is smooth at every zoom.
struct Viewport {
    AxisSeconds origin = 0;       ///< last whole second at or before the left edge
    double fraction = 0;          ///< fraction of a second after `origin`, [0, 1)
    double secondsPerPx = 86'400; ///< > 0
    double widthPx = 1'000;       ///< > 0

    /// The viewport that shows [first, last) in the given width. A span shorter than the finest zoom allows
    /// is widened around its middle.
    [[nodiscard]] static Viewport of(AxisSeconds first, AxisSeconds last, double widthPx);

    [[nodiscard]] double x(AxisSeconds at) const;   ///< may be far outside the plot; always finite
    [[nodiscard]] AxisSeconds at(double xPx) const; ///< last whole second at or before a position; saturates
    [[nodiscard]] AxisSeconds first() const { return origin; }
    [[nodiscard]] AxisSeconds last() const; ///< first second that is not shown
    [[nodiscard]] double visibleSeconds() const { return secondsPerPx * widthPx; }

    [[nodiscard]] Viewport panned(double byPx) const; ///< positive: towards later times
    /// Scales the visible span by `factor` (< 1 zooms in). The moment at `xPx` keeps its position.
    [[nodiscard]] Viewport zoomed(double factor, double xPx) const;
    [[nodiscard]] Viewport withWidth(double px) const; ///< same start and scale

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

inline constexpr double finestSecondsPerPx = 0.02; ///< half a minute over 1,600 px
inline constexpr double coarsestSecondsPerPx = 1e16;

} // namespace crisis::layout
