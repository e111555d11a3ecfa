// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"
#include "core/time/DateFormatter.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace crisis::ui {

/// A date as it is written in files (EDTF), with what it means, or where it is wrong, in words below.
class DateField : public QWidget {
    Q_OBJECT

public:
    enum class Takes {
        AnyDate, ///< also one with a start and an end
        Day,     ///< one exact day
    };
    enum class Empty { Allowed, Refused };

    /// `name` is also the field's object name; a label may take the widget as its buddy.
    DateField(const char* name, Takes takes, Empty empty, QWidget* parent);

    void setText(const QString& text);
    [[nodiscard]] QString text() const; ///< without blanks around it
    [[nodiscard]] bool isGood() const { return good_; }
    /// Puts the date into a claim; only while it is good, and not for an empty field.
    void writeTo(DateClaim& claim) const;
    /// The day, absent while empty; only of a field that takes days and is good.
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
