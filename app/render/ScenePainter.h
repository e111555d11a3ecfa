// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MarkSprites.h"
#include "app/render/SceneFonts.h"
#include "app/render/Theme.h"
#include "core/layout/scene/Legend.h"
#include "core/layout/scene/Scene.h"

#include <QPainter>

#include <optional>
#include <string_view>

namespace crisis::render {

/// What moves with the pointer and the focus, over the same scene.
struct SceneOverlay {
    std::optional<EventId> hovered;
    bool hasFocus = false; ///< draws a focus ring about the selected event
};

/// Told what is being painted, for devices that keep more than shapes.
class PaintObserver {
public:
    virtual ~PaintObserver() = default;
    /// What is painted until the end belongs to one event.
    virtual void beginEvent(const EventId& event) = 0;
    virtual void endEvent() = 0;
    /// True if the observer has set the text itself.
    [[nodiscard]] virtual bool text(QPainter& painter, const QRectF& box, const QString& text, TextRole role,
                                    const QColor& colour, Qt::Alignment alignment) = 0;
};

/// Paints a scene on any device, in logical pixels; decides nothing about places.
class ScenePainter {
public:
    ScenePainter(const Theme& theme, const SceneFonts& fonts, PaintObserver* observer = nullptr)
        : theme_(theme), fonts_(fonts), observer_(observer) {}

    /// Copies marks that look alike; for a screen.
    void copyMarks(MarkSprites& sprites) { sprites_ = &sprites; }
    void paint(QPainter& painter, const Scene& scene, const SceneOverlay& overlay = {},
               bool fillBackground = true) const;
    void paint(QPainter& painter, const Legend& legend) const;
    /// The number of an event's quotes.
    void badge(QPainter& painter, const Box& box, int number) const;
    void text(QPainter& painter, const Box& box, std::string_view utf8, TextRole role, const QColor& colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const;

private:
    void paintEvents(QPainter& painter, const Scene& scene) const;
    void paintObserved(QPainter& painter, const Scene& scene) const;
    void paintLabel(QPainter& painter, const Label& label) const;
    void paintChip(QPainter& painter, const LabelBadge& chip, const QColor& colour) const;
    void paintSign(QPainter& painter, const Legend::Item& item) const;
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
    PaintObserver* observer_;
    MarkSprites* sprites_ = nullptr;
};

} // namespace crisis::render
