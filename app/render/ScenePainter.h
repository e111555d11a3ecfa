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

/// The state of the pointer and the focus, painted over the scene.
struct SceneOverlay {
    std::optional<EventId> hovered;
    bool hasFocus = false; ///< paint a focus ring around the selected event
};

/// Observes what is painted, for devices that record more than shapes.
class PaintObserver {
public:
    virtual ~PaintObserver() = default;
    /// Everything painted until endEvent() belongs to one event.
    virtual void beginEvent(const EventId& event) = 0;
    virtual void endEvent() = 0;
    /// Returns true if the observer has written the text itself; otherwise it is painted.
    [[nodiscard]] virtual bool text(QPainter& painter, const QRectF& box, const QString& text, TextRole role,
                                    const QColor& colour, Qt::Alignment alignment) = 0;
};

/// Paints a scene on any device, in logical pixels. It does no layout. The references passed must outlive it.
class ScenePainter {
public:
    ScenePainter(const Theme& theme, const SceneFonts& fonts, PaintObserver* observer = nullptr)
        : theme_(theme), fonts_(fonts), observer_(observer) {}

    /// Copies marks that look alike from `sprites`, which must outlive the painter; for screens only.
    void copyMarks(MarkSprites& sprites) { sprites_ = &sprites; }
    void paint(QPainter& painter, const Scene& scene, const SceneOverlay& overlay = {},
               bool fillBackground = true) const;
    void paint(QPainter& painter, const Legend& legend) const;
    /// Paints the number that refers to the quotes of an event.
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
