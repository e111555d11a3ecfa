// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/overview/DensityChart.h"

#include "app/ui/widgets/PanelTheme.h"

#include <QGraphicsLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace crisis::ui {
namespace {

/// Two points per column draw it as a step.
constexpr std::size_t columnLimit = DensityChart::pointLimit / 2;

/// The counts reduced to a limited number of columns. A column has the maximum of the counts it covers, so
/// that no burst is lost.
std::vector<std::uint32_t> fewer(const std::vector<std::uint32_t>& counts) {
    if (counts.size() <= columnLimit)
        return counts;
    std::vector<std::uint32_t> columns(columnLimit, 0);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        std::uint32_t& column = columns[i * columnLimit / counts.size()];
        column = std::max(column, counts[i]);
    }
    return columns;
}

} // namespace

DensityChart::DensityChart(QWidget* parent)
    : QChartView(new QChart, parent), upper_(new QLineSeries(this)), lower_(new QLineSeries(this)),
      area_(new QAreaSeries(upper_, lower_)), along_(new QValueAxis), up_(new QValueAxis) {
    setRenderHint(QPainter::Antialiasing, false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addSeries(area_);
    for (QValueAxis* axis : {along_, up_}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == along_ ? Qt::AlignBottom : Qt::AlignLeft);
        area_->attachAxis(axis);
    }
    recolour();
}

void DensityChart::setCounts(const std::vector<std::uint32_t>& counts) {
    const std::vector<std::uint32_t> columns = fewer(counts);
    const std::uint32_t most = columns.empty() ? 0 : *std::max_element(columns.begin(), columns.end());
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(columns.size() * 2));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        // The square root and a minimum of a tenth keep a single event visible next to a burst of thousands.
        const double share = most == 0 ? 0.0 : std::sqrt(static_cast<double>(columns[i]) / most);
        const double height = columns[i] == 0 ? 0.0 : std::max(share, 0.1);
        points.push_back({static_cast<double>(i), height});
        points.push_back({static_cast<double>(i + 1), height});
    }
    const double end = std::max(static_cast<double>(columns.size()), 1.0);
    along_->setRange(0, end);
    up_->setRange(0, 1.08);
    lower_->replace(QList<QPointF>{{0, 0}, {end, 0}});
    upper_->replace(points);
}

int DensityChart::pointCount() const { return static_cast<int>(upper_->count()); }

void DensityChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(0, 0, event->size().width(), event->size().height()));
}

void DensityChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void DensityChart::recolour() {
    const PanelTheme theme(palette());
    chart()->setBackgroundBrush(theme.background);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(theme.background);
    area_->setPen(Qt::NoPen);
    area_->setBrush(theme.directBar);
}

} // namespace crisis::ui
