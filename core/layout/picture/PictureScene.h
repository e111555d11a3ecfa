// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/picture/PictureOverview.h"
#include "core/layout/scene/Legend.h"
#include "core/layout/scene/Scene.h"

#include <optional>
#include <string>
#include <vector>

namespace crisis::layout {

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

} // namespace crisis::layout
