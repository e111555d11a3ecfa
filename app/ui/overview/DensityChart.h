// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QtCharts/QChartView>

#include <cstdint>
#include <vector>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace crisis::ui {

/// The number of events over the whole timeline, as one area that is replaced when the timeline changes.
class DensityChart : public QChartView {
    Q_OBJECT

public:
    static constexpr std::size_t pointLimit = 1'600;

    explicit DensityChart(QWidget* parent = nullptr);

    void setCounts(const std::vector<std::uint32_t>& counts); ///< of events, in equal parts of the time
    [[nodiscard]] int pointCount() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLineSeries* upper_;
    QLineSeries* lower_;
    QAreaSeries* area_;
    QValueAxis* along_;
    QValueAxis* up_;
};

} // namespace crisis::ui
