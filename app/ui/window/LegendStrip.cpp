// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/LegendStrip.h"

#include "app/render/ScenePainter.h"
#include "app/text/SceneStrings.h"
#include "app/ui/widgets/PanelTheme.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace crisis::ui {
namespace {

constexpr int paddingPx = 10;

} // namespace

LegendStrip::LegendStrip(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
    QStringList words;
    for (const std::string& word : legendStrings())
        words << QString::fromStdString(word);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setFonts();
}

void LegendStrip::setFonts() {
    fonts_ = std::make_unique<SceneFonts>(SceneFonts::of(font()));
    measurer_ = std::make_unique<FontMeasurer>(*fonts_);
    metrics_ = Metrics::forText(*measurer_);
    updateGeometry();
}

Legend LegendStrip::legendFor(int widthPx) const {
    const std::vector<std::string> words = legendStrings();
    return layoutLegend(legendSigns(), words, paddingPx, paddingPx / 2.0, widthPx - 2.0 * paddingPx, metrics_,
                        *measurer_);
}

int LegendStrip::heightForWidth(int widthPx) const {
    return static_cast<int>(std::ceil(legendFor(widthPx).heightPx)) + paddingPx;
}

QSize LegendStrip::sizeHint() const { return {600, heightForWidth(width() > 0 ? width() : 600)}; }

void LegendStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.background);
    painter.fillRect(QRect(0, 0, width(), 1), PanelTheme(palette()).rule);
    ScenePainter(theme, *fonts_).paint(painter, legendFor(width()));
}

void LegendStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFonts();
    else if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace crisis::ui
