// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/layout/Legend.h"

#include <string>
#include <vector>

namespace crisis {

/// What a picture for a report holds, apart from its pixels.
struct PictureRequest {
    double widthPx = 1600, heightPx = 900; ///< logical
    bool whole = false;                    ///< everything, long empty stretches folded; else `span`
    Timeline::AxisSpan span;
    std::string title, subtitle, sourceLine;
    std::string marking; ///< at the top and at the bottom
    std::vector<LegendSign> legend;
    std::vector<std::string> legendWords;
    bool withNotes = true;
};

struct PictureText {
    Box box;
    std::string text;
    TextRole role = TextRole::Label;
    bool muted = false;
    bool centred = false;
};

/// A picture as it is painted: the scene stands at (sceneLeft, sceneTop). Nothing is cropped: where the lanes
/// need more than the size has, everything is laid out larger and `shrink` says by how much to scale it down.
struct PictureScene {
    Scene scene;
    double sceneLeft = 0, sceneTop = 0;
    Legend legend;
    std::vector<PictureText> texts;
    double shrink = 1; ///< 0 < shrink <= 1
};

[[nodiscard]] PictureScene layoutPicture(TimelineIndex& index, const PictureRequest& request,
                                         const Metrics& metrics, const TextMeasurer& measurer,
                                         const LayoutWords& words);

} // namespace crisis
