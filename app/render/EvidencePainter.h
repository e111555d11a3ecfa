// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/layout/scene/Scene.h"

#include <QPainter>

namespace crisis::render {

/// Of a mark that was not known on the day of knowledge.
inline constexpr double faintOpacity = 0.3;

/// Another date of an event: an outline, joined to its mark.
void paintGhost(QPainter& painter, const Ghost& ghost, const Theme& theme);
/// From when it happened to when it could be read, with a stroke there.
void paintTie(QPainter& painter, const Tie& tie, const Theme& theme);
/// All that is said about it is the analyst's own: a lozenge over the mark's start.
void paintJudged(QPainter& painter, const Mark& mark, const Theme& theme);

} // namespace crisis::render
