// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"
#include "core/time/format/DateFormatter.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace crisis::ui {

/// A line edit for a date in EDTF. A label below it says what the date means, or what is wrong with it.
class DateField : public QWidget {
    Q_OBJECT

public:
    enum class Takes {
        AnyDate, ///< including one with a start and an end
        Day,     ///< one exact day
    };
    enum class Empty { Allowed, Refused };

    /// `name` becomes the object name of the line edit. The widget can be the buddy of a label.
    DateField(const char* name, Takes takes, Empty empty, QWidget* parent);

    void setText(const QString& text);
    [[nodiscard]] QString text() const; ///< without leading and trailing whitespace
    [[nodiscard]] bool isGood() const { return good_; }
    /// Sets the date of `claim`; leaves it unchanged if the text is not a date.
    void writeTo(DateClaim& claim) const;
    /// The day; absent if the field is empty. Only for Takes::Day while isGood().
    [[nodiscard]] std::optional<Date> day() const;

Q_SIGNALS:
    void changed();

private:
    void read();

    Takes takes_;
    Empty empty_;
    DateStrings words_;
    QLineEdit* field_;
    QLabel* meaning_;
    bool good_ = false;
};

} // namespace crisis::ui
