// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLabel;
class QSlider;
class QToolButton;

namespace crisis::ui {

/// Selects the as-of day with a slider, a date field and buttons that step between publication days, and
/// whether what was not yet known is faint or hidden. Days are counted from 1970-01-01.
class AsOfBar : public QWidget {
    Q_OBJECT

public:
    explicit AsOfBar(QWidget* parent = nullptr);

    /// `days`: the publication days, ascending. The slider ranges from the day before the first to the last.
    void setDays(const std::vector<std::int64_t>& days);
    enum class Tone { Note, Warning };
    void setMessage(const QString& message, Tone tone);
    [[nodiscard]] QString message() const;
    [[nodiscard]] std::int64_t day() const { return day_; }
    [[nodiscard]] bool hides() const;

public Q_SLOTS:
    void setDay(std::int64_t day);

Q_SIGNALS:
    void dayChanged(std::int64_t day);
    void hidingChanged(bool hides);
    void closed();

private:
    void step(bool forward);
    void showDay();

    std::vector<std::int64_t> days_;
    std::int64_t first_ = 0;
    std::int64_t day_ = 0;
    QSlider* slider_;
    QDateEdit* field_;
    QToolButton *earlier_, *later_, *close_;
    QCheckBox* hide_;
    QLabel* sign_;
    QLabel* message_;
};

} // namespace crisis::ui
