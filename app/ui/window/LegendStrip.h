// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/FontMeasurer.h"
#include "app/render/SceneFonts.h"
#include "core/layout/scene/Legend.h"

#include <QWidget>

#include <memory>

namespace crisis::ui {

/// The legend of the timeline's marks, painted with the same code as the marks.
class LegendStrip : public QWidget {
    Q_OBJECT

public:
    explicit LegendStrip(QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int widthPx) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] Legend legendFor(int widthPx) const;
    void setFonts();

    std::unique_ptr<SceneFonts> fonts_;
    std::unique_ptr<FontMeasurer> measurer_;
    Metrics metrics_;
};

} // namespace crisis::ui
