// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/overview/OverviewWindow.h"

#include "app/text/DateText.h"
#include "app/text/PlainText.h"
#include "app/ui/overview/DensityChart.h"
#include "app/ui/widgets/PanelTheme.h"
#include "core/time/Ticks.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace crisis::ui {
namespace {

constexpr double leastWindowPx = 12;
constexpr double gripPx = 7;
constexpr double keyShare = 0.1; ///< of the visible part, per key press

AxisSeconds toSeconds(double seconds) {
    constexpr double limit = 9.2e18;
    return static_cast<AxisSeconds>(std::clamp(seconds, -limit, limit));
}

} // namespace

OverviewWindow::OverviewWindow(DensityChart* chart, QWidget* parent)
    : QWidget(parent), chart_(chart), words_(dateStrings()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Overview of the whole timeline"));
    setAccessibleDescription(
        tr("Left and Right move the visible part, with Shift they move its end. Plus and Minus zoom."));
}

int OverviewWindow::rulerHeightPx() const { return fontMetrics().height() + 4; }

void OverviewWindow::setExtent(AxisSeconds first, AxisSeconds last, std::vector<std::uint32_t> counts) {
    extentFirst_ = static_cast<double>(first);
    extentLast_ = std::max(static_cast<double>(last), extentFirst_ + 1);
    counts_ = std::move(counts);
    forgetChart();
}

void OverviewWindow::setVisibleSpan(AxisSeconds first, AxisSeconds last) {
    visibleFirst_ = static_cast<double>(first);
    visibleLast_ = static_cast<double>(last);
    update();
}

void OverviewWindow::forgetChart() {
    picture_ = QPixmap();
    update();
}

void OverviewWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        forgetChart();
}

double OverviewWindow::xOf(double seconds) const {
    return length() > 0 ? (seconds - extentFirst_) / length() * width() : 0;
}

double OverviewWindow::secondsAt(double x) const {
    return extentFirst_ + x / std::max(width(), 1) * length();
}

QRectF OverviewWindow::windowRect() const {
    double left = std::clamp(xOf(visibleFirst_), 0.0, static_cast<double>(width()));
    double right = std::clamp(xOf(visibleLast_), 0.0, static_cast<double>(width()));
    if (right - left < leastWindowPx) {
        const double middle = std::clamp((left + right) / 2, leastWindowPx / 2, width() - leastWindowPx / 2);
        left = middle - leastWindowPx / 2;
        right = middle + leastWindowPx / 2;
    }
    return {left, 0, right - left, static_cast<double>(height() - rulerHeightPx())};
}

OverviewWindow::Grip OverviewWindow::gripAt(double x) const {
    const QRectF rect = windowRect();
    if (std::abs(x - rect.left()) <= gripPx && x < rect.center().x())
        return Grip::Begin;
    if (std::abs(x - rect.right()) <= gripPx)
        return Grip::End;
    return x > rect.left() && x < rect.right() ? Grip::Whole : Grip::None;
}

void OverviewWindow::choose(double first, double last) {
    const double least = std::max(length() * 1e-9, 60.0);
    if (last - first < least)
        last = first + least;
    Q_EMIT spanChosen(toSeconds(first), toSeconds(last));
}

void OverviewWindow::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || length() <= 0)
        return;
    const double x = event->position().x();
    Grip grip = gripAt(x);
    if (grip == Grip::None) { // jump there and start dragging
        const double half = (visibleLast_ - visibleFirst_) / 2;
        choose(secondsAt(x) - half, secondsAt(x) + half);
        grip = Grip::Whole;
    }
    drag_ = Drag{grip, x, visibleFirst_, visibleLast_};
}

void OverviewWindow::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (!drag_) {
        const Grip grip = gripAt(x);
        setCursor(grip == Grip::Begin || grip == Grip::End ? Qt::SizeHorCursor
                  : grip == Grip::Whole                    ? Qt::OpenHandCursor
                                                           : Qt::ArrowCursor);
        return;
    }
    const double by = (x - drag_->pressedX) / std::max(width(), 1) * length();
    if (drag_->grip == Grip::Begin)
        choose(std::min(drag_->first + by, drag_->last), drag_->last);
    else if (drag_->grip == Grip::End)
        choose(drag_->first, std::max(drag_->last + by, drag_->first));
    else
        choose(drag_->first + by, drag_->last + by);
}

void OverviewWindow::mouseReleaseEvent(QMouseEvent*) { drag_.reset(); }

void OverviewWindow::wheelEvent(QWheelEvent* event) {
    const double factor = std::pow(0.85, event->angleDelta().y() / 120.0);
    const double at = std::clamp(secondsAt(event->position().x()), visibleFirst_, visibleLast_);
    choose(at - (at - visibleFirst_) * factor, at + (visibleLast_ - at) * factor);
    event->accept();
}

void OverviewWindow::keyPressEvent(QKeyEvent* event) {
    const double visible = visibleLast_ - visibleFirst_;
    const double step = visible * keyShare;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return shift ? choose(visibleFirst_, visibleLast_ - step)
                     : choose(visibleFirst_ - step, visibleLast_ - step);
    case Qt::Key_Right:
        return shift ? choose(visibleFirst_, visibleLast_ + step)
                     : choose(visibleFirst_ + step, visibleLast_ + step);
    case Qt::Key_PageUp:
        return choose(visibleFirst_ - visible, visibleFirst_);
    case Qt::Key_PageDown:
        return choose(visibleLast_, visibleLast_ + visible);
    case Qt::Key_Home:
        return choose(extentFirst_, extentFirst_ + visible);
    case Qt::Key_End:
        return choose(extentLast_ - visible, extentLast_);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return choose(visibleFirst_ + step, visibleLast_ - step);
    case Qt::Key_Minus:
        return choose(visibleFirst_ - step, visibleLast_ + step);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OverviewWindow::event(QEvent* event) {
    // While the strip has the focus, these keys act here and not as shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool mine =
            key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus;
        if (mine && !key->modifiers().testFlag(Qt::ControlModifier))
            event->accept();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), plainToolTip(toolTipAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

QString OverviewWindow::toolTipAt(double x) const {
    if (counts_.empty() || length() <= 0)
        return {};
    const double share = std::clamp(x / std::max(width(), 1), 0.0, 0.999999);
    const std::uint32_t count =
        counts_[static_cast<std::size_t>(share * static_cast<double>(counts_.size()))];
    const QString day = QString::fromStdString(dayInWords(fromAxis(toSeconds(secondsAt(x))).day, words_));
    return tr("%1 – events here: %2").arg(day, QLocale().toString(count));
}

void OverviewWindow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const PanelTheme theme(palette());
    painter.fillRect(rect(), theme.background);
    if (picture_.isNull() && !chart_->size().isEmpty())
        picture_ = chart_->grab();
    painter.drawPixmap(0, 0, picture_);
    paintRuler(painter);
    paintWindow(painter);
    painter.fillRect(QRect(0, 0, width(), 1), theme.rule);
}

void OverviewWindow::paintRuler(QPainter& painter) const {
    if (length() <= 0)
        return;
    const PanelTheme theme(palette());
    const int top = height() - rulerHeightPx();
    painter.fillRect(QRect(0, top, width(), 1), theme.rule);
    painter.setFont(scaledFont(font(), 0.93));
    const double leastPx = painter.fontMetrics().horizontalAdvance(QStringLiteral("00 September 0000"));
    const TickStep step = chooseStep(leastPx / std::max(width(), 1) * length());
    painter.setPen(theme.muted);
    for (const AxisSeconds at : ticks(step, toSeconds(extentFirst_), toSeconds(extentLast_), 200)) {
        const int x = static_cast<int>(xOf(static_cast<double>(at)));
        painter.fillRect(QRect(x, top, 1, 5), theme.muted);
        const QString label = QString::fromStdString(groupLabel(at, step, words_));
        if (x + 4 + painter.fontMetrics().horizontalAdvance(label) <= width())
            painter.drawText(x + 4, height() - 4 - painter.fontMetrics().descent() / 2, label);
    }
}

void OverviewWindow::paintWindow(QPainter& painter) const {
    if (length() <= 0)
        return;
    const PanelTheme theme(palette());
    const QRectF window = windowRect();
    QColor veil = theme.background;
    veil.setAlphaF(0.6F);
    painter.fillRect(QRectF(0, 1, window.left(), window.height() - 1), veil);
    painter.fillRect(QRectF(window.right(), 1, width() - window.right(), window.height() - 1), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.focus, hasFocus() ? 2.5 : 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(window.adjusted(1, 1.5, -1, -1.5), 3, 3);
    painter.setPen(QPen(theme.background, 1));
    painter.setBrush(theme.focus);
    for (const double x : {window.left() + 1, window.right() - 1})
        painter.drawRoundedRect(QRectF(x - 3.5, window.center().y() - 9, 7, 18), 3, 3);
}

} // namespace crisis::ui
