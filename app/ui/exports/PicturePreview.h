// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QImage>
#include <QWidget>

namespace crisis::ui {

/// Shows a picture as large as fits, on a chequered background so that transparency is visible.
class PicturePreview : public QWidget {
    Q_OBJECT

public:
    explicit PicturePreview(QWidget* parent = nullptr);

    void setImage(const QImage& image);
    void setMessage(const QString& message); ///< instead of a picture
    [[nodiscard]] const QImage& image() const { return image_; }

    [[nodiscard]] QSize sizeHint() const override { return {680, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage image_;
    QString message_;
};

} // namespace crisis::ui
