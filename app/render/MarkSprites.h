// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/layout/scene/Scene.h"

#include <QHash>
#include <QImage>
#include <QPainter>

namespace crisis::render {

/// Marks that look alike, painted once and then copied, which takes a fraction of the time. A copy stands
/// within an eighth of a pixel of its place, so this is for screens, not for pictures. Good for one theme.
class MarkSprites {
public:
    /// Has the painter's transformation in hand until it is destroyed.
    class Batch {
    public:
        Batch(MarkSprites& sprites, QPainter& painter, const Theme& theme);
        ~Batch() { leave(); }
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;
        /// As paintMark(). Marks that few others look like are painted by it.
        void paint(const Mark& mark);

    private:
        void leave();

        MarkSprites& sprites_;
        QPainter& painter_;
        const Theme& theme_;
        QTransform world_, toDevice_, untransformed_;
        double scale_;
        bool canCopy_;
        bool entered_ = false;
    };

    void clear() { images_.clear(); }

private:
    QImage imageOf(quint64 key, const Mark& mark, const Theme& theme, double scale);

    QHash<quint64, QImage> images_;
};

} // namespace crisis::render
