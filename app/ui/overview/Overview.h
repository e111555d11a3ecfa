// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/TimePoint.h"
#include "core/time/format/DateFormatter.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace crisis::ui {

class DensityChart;
class OverviewWindow;

/// A strip with the density of the whole timeline and the part that the canvas shows. The user can drag that
/// part, resize it at its ends, or move it with a click or with keys.
class Overview : public QWidget {
    Q_OBJECT

public:
    explicit Overview(QWidget* parent = nullptr);

    /// `counts` are the numbers of events in equal parts of [first, last).
    void setDensity(std::vector<std::uint32_t> counts, AxisSeconds first, AxisSeconds last);
    /// Sets the part [first, last) that the canvas shows; it may extend beyond the timeline.
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
