// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/SceneFonts.h"
#include "app/render/Theme.h"
#include "core/layout/Legend.h"
#include "core/layout/Scene.h"

#include <QPainter>

#include <optional>
#include <string_view>

namespace crisis {

/// What moves with the pointer and the focus, over the same scene.
struct SceneOverlay {
    std::optional<EventId> hovered;
    bool hasFocus = false; ///< draws a focus ring about the selected event
};

/// Paints a scene on any device, in logical pixels; decides nothing about places.
class ScenePainter {
public:
    ScenePainter(const Theme& theme, const SceneFonts& fonts) : theme_(theme), fonts_(fonts) {}

    void paint(QPainter& painter, const Scene& scene, const SceneOverlay& overlay = {},
               bool fillBackground = true) const;
    void paint(QPainter& painter, const Legend& legend) const;
    void text(QPainter& painter, const Box& box, std::string_view utf8, TextRole role, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const;

private:
    void paintGround(QPainter& painter, const Scene& scene, bool fillBackground) const;
    void paintRuler(QPainter& painter, const Scene& scene) const;
    void paintPeriods(QPainter& painter, const Scene& scene) const;
    void paintLanes(QPainter& painter, const Scene& scene) const;
    void paintDensities(QPainter& painter, const Scene& scene) const;
    void paintClusters(QPainter& painter, const Scene& scene) const;
    void paintLinks(QPainter& painter, const Scene& scene) const;
    void paintSelection(QPainter& painter, const Scene& scene, const SceneOverlay& overlay) const;
    void paintFolds(QPainter& painter, const Scene& scene) const;
    void paintNotes(QPainter& painter, const Scene& scene) const;

    const Theme& theme_;
    const SceneFonts& fonts_;
};

} // namespace crisis
