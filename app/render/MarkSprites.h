// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Theme.h"
#include "core/layout/scene/Scene.h"

#include <QHash>
#include <QImage>
#include <QPainter>

namespace crisis::render {

/// A cache of marks that look alike: each is painted once and then copied, which takes a fraction of the
/// time. A copy is up to an eighth of a pixel off its position, so use it for screens only, not for exports.
/// One cache serves one theme; call clear() when the theme changes.
class MarkSprites {
public:
    /// Controls the transformation of the painter until it is destroyed. The arguments must outlive it.
    class Batch {
    public:
        Batch(MarkSprites& sprites, QPainter& painter, const Theme& theme);
        ~Batch() { leave(); }
        Batch(const Batch&) = delete;
        Batch& operator=(const Batch&) = delete;
        /// Like paintMark(), which also paints the marks that are not worth caching.
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
