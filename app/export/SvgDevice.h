// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/SceneFonts.h"
#include "app/render/ScenePainter.h"

#include <QPaintDevice>
#include <QPaintEngine>

#include <functional>
#include <memory>
#include <set>
#include <string>

namespace crisis::exports {

/// Converts painting to the body of an SVG: shapes come through the paint engine, text and the groups of
/// events through the observer. Coordinates are logical pixels, to a hundredth.
class SvgEngine final : public QPaintEngine, public PaintObserver {
public:
    /// Appends markup before or after the shapes of an event, such as a group with its title.
    using Wrap = std::function<void(const EventId&, std::string& svg)>;

    SvgEngine(const SceneFonts& fonts, bool textAsPaths, Wrap before, Wrap after);

    [[nodiscard]] std::string takeBody();
    /// All characters written as text, in the regular or in the bold font.
    [[nodiscard]] const std::set<char32_t>& characters(bool bold) const { return characters_[bold ? 1 : 0]; }

    void beginEvent(const EventId& event) override;
    void endEvent() override;
    bool text(QPainter& painter, const QRectF& box, const QString& text, TextRole role, const QColor& colour,
              Qt::Alignment alignment) override;

    bool begin(QPaintDevice* device) override;
    bool end() override;
    void updateState(const QPaintEngineState& state) override;
    void drawRects(const QRectF* rects, int count) override;
    void drawEllipse(const QRectF& rect) override;
    void drawLines(const QLineF* lines, int count) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawPath(const QPainterPath& path) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    [[nodiscard]] Type type() const override { return User; }

private:
    void clip(const QPainter& painter);
    void shape(const QPainterPath& devicePath, bool filled);
    void appendPaint(bool filled);
    [[nodiscard]] double scale() const;

    const SceneFonts& fonts_;
    bool textAsPaths_;
    Wrap before_, after_;
    EventId event_;
    bool inEvent_ = false;
    std::string body_;
    QRectF clip_;
    int clips_ = 0;
    std::set<char32_t> characters_[2];
};

class SvgDevice final : public QPaintDevice {
public:
    SvgDevice(SvgEngine& engine, double widthPx, double heightPx)
        : engine_(engine), widthPx_(widthPx), heightPx_(heightPx) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &engine_; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    SvgEngine& engine_;
    double widthPx_, heightPx_;
};

} // namespace crisis::exports
