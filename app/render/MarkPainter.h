// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/layout/scene/Scene.h"

#include <QPainter>

namespace crisis::render {

/// Paints one mark by its style: the certain part of a date is solid, the uncertain part is hollow or dashed.
void paintMark(QPainter& painter, const Mark& mark, const Theme& theme);

/// Paints the sign of a cluster in the legend.
void paintClusterSign(QPainter& painter, const Box& box, const Theme& theme, int colour);

} // namespace crisis::render
