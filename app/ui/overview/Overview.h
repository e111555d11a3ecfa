// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"
#include "core/time/TimePoint.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace crisis::ui {

class DensityChart;
class OverviewWindow;

/// The whole timeline in a strip: how dense it is, and which part of it the canvas shows. That part can be
/// dragged, made longer and shorter at its ends, or put elsewhere by a click or by keys.
class Overview : public QWidget {
    Q_OBJECT

public:
    explicit Overview(QWidget* parent = nullptr);

    /// Counts of events in equal parts of [first, last).
    void setDensity(std::vector<std::uint32_t> counts, AxisSeconds first, AxisSeconds last);
    /// What the canvas shows, [first, last); may reach beyond the timeline.
    void setVisibleSpan(AxisSeconds first, AxisSeconds last);
    [[nodiscard]] DensityChart* chart() const { return chart_; }
    [[nodiscard]] OverviewWindow* visiblePart() const { return window_; }

Q_SIGNALS:
    void spanChosen(crisis::time::AxisSeconds first, crisis::time::AxisSeconds last);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    DensityChart* chart_;
    OverviewWindow* window_;
};

} // namespace crisis::ui
