// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>
#include <QStringList>

namespace crisis::ui {

/// A dialog with editable fields. On Esc, Cancel or closing its window it asks whether to discard the
/// changes, if there are any.
class WritingDialog : public QDialog {
    Q_OBJECT

public:
    explicit WritingDialog(QWidget* parent) : QDialog(parent) {}

    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QStringList fields() const; ///< the content of each, in the order of the children

    QStringList before_; ///< when first shown; empty before that
};

} // namespace crisis::ui
