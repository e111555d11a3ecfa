// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/overview/Overview.h"

#include "app/ui/overview/DensityChart.h"
#include "app/ui/overview/OverviewWindow.h"

#include <QEvent>

namespace crisis::ui {

Overview::Overview(QWidget* parent)
    : QWidget(parent), chart_(new DensityChart(this)), window_(new OverviewWindow(chart_, this)) {
    setFocusProxy(window_);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(window_, &OverviewWindow::spanChosen, this, &Overview::spanChosen);
}

QSize Overview::sizeHint() const { return {400, fontMetrics().height() * 4 + 8}; }

void Overview::setDensity(std::vector<std::uint32_t> counts, AxisSeconds first, AxisSeconds last) {
    chart_->setCounts(counts);
    window_->setExtent(first, last, std::move(counts));
}

void Overview::setVisibleSpan(AxisSeconds first, AxisSeconds last) { window_->setVisibleSpan(first, last); }

void Overview::resizeEvent(QResizeEvent*) {
    window_->setGeometry(rect());
    chart_->setGeometry(rect().adjusted(0, 0, 0, -window_->rulerHeightPx()));
    window_->forgetChart();
}

void Overview::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace crisis::ui
