// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"
#include "core/time/TimePoint.h"

#include <QPixmap>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace crisis::ui {

class DensityChart;

/// Lies on the chart, shows a picture of it that was taken once, and paints and moves the visible part. So
/// dragging paints no chart.
class OverviewWindow : public QWidget {
    Q_OBJECT

public:
    OverviewWindow(DensityChart* chart, QWidget* parent);

    void setExtent(AxisSeconds first, AxisSeconds last, std::vector<std::uint32_t> counts);
    void setVisibleSpan(AxisSeconds first, AxisSeconds last);
    void forgetChart(); ///< its picture is taken anew when it is next painted
    [[nodiscard]] int rulerHeightPx() const;
    /// The visible part; at least wide enough to be taken hold of.
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
        double first = 0, last = 0; ///< as they were
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
    // As doubles: a pixel of an overview is never finer, and the sums cannot overflow.
    double extentFirst_ = 0, extentLast_ = 0;
    double visibleFirst_ = 0, visibleLast_ = 0;
    std::optional<Drag> drag_;
};

} // namespace crisis::ui
