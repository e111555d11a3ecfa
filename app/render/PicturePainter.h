// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ScenePainter.h"
#include "core/layout/picture/Picture.h"

namespace crisis::render {

/// Paints a laid-out page on any device, in logical pixels. The theme and the fonts must outlive it.
class PicturePainter {
public:
    PicturePainter(const Theme& theme, const SceneFonts& fonts, PaintObserver* observer = nullptr)
        : theme_(theme), scene_(theme, fonts, observer) {}

    void paint(QPainter& painter, const PictureScene& page, bool fillBackground) const;

private:
    void paintOverview(QPainter& painter, const PictureOverview& overview) const;

    const Theme& theme_;
    ScenePainter scene_;
};

} // namespace crisis::render
