// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"
#include "core/time/format/DateFormatter.h"

#include <QPixmap>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace crisis::ui {

class DensityChart;

/// Covers the chart with a cached picture of it, and paints and moves the visible part. Dragging therefore
/// never repaints the chart.
class OverviewWindow : public QWidget {
    Q_OBJECT

public:
    OverviewWindow(DensityChart* chart, QWidget* parent);

    void setExtent(AxisSeconds first, AxisSeconds last, std::vector<std::uint32_t> counts);
    void setVisibleSpan(AxisSeconds first, AxisSeconds last);
    void forgetChart(); ///< drops the cached picture; the next paint renders it again
    [[nodiscard]] int rulerHeightPx() const;
    /// The visible part in widget pixels, widened if needed so that it can be grabbed.
    [[nodiscard]] QRectF windowRect() const;

Q_SIGNALS:
    void spanChosen(crisis::time::AxisSeconds first, crisis::time::AxisSeconds last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip { None, Begin, End, Whole };
    struct Drag {
        Grip grip = Grip::None;
        double pressedX = 0;
        double first = 0, last = 0; ///< of the visible part when pressed
    };

    [[nodiscard]] double xOf(double seconds) const;
    [[nodiscard]] double secondsAt(double x) const;
    [[nodiscard]] double length() const { return extentLast_ - extentFirst_; }
    [[nodiscard]] Grip gripAt(double x) const;
    void choose(double first, double last);
    void paintRuler(class QPainter& painter) const;
    void paintWindow(QPainter& painter) const;
    [[nodiscard]] QString toolTipAt(double x) const;

    DensityChart* chart_;
    QPixmap picture_;
    DateStrings words_;
    std::vector<std::uint32_t> counts_;
    // Doubles are precise enough for the pixels of an overview, and their sums cannot overflow.
    double extentFirst_ = 0, extentLast_ = 0;
    double visibleFirst_ = 0, visibleLast_ = 0;
    std::optional<Drag> drag_;
};

} // namespace crisis::ui
