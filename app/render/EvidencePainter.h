// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/layout/scene/Scene.h"

#include <QPainter>

namespace crisis::render {

/// The opacity, from 0 to 1, of a mark that was not known by the as-of day.
inline constexpr double faintOpacity = 0.3;

/// Paints a rejected or rival date of an event: an outline connected to the mark.
void paintGhost(QPainter& painter, const Ghost& ghost, const Theme& theme);
/// Paints the line from an event to its publication day, with a stroke at that day.
void paintTie(QPainter& painter, const Tie& tie, const Theme& theme);
/// Paints the sign of an event known only from the analyst's assessment: a lozenge above the start of the
/// mark.
void paintJudged(QPainter& painter, const Mark& mark, const Theme& theme);

} // namespace crisis::render
