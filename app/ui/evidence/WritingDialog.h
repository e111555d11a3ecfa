// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>
#include <QStringList>

namespace crisis::ui {

/// A dialog in which a person writes. Whoever leaves it by Esc, Cancel or its frame is asked before anything
/// that was written or chosen is thrown away, and only then.
class WritingDialog : public QDialog {
    Q_OBJECT

public:
    explicit WritingDialog(QWidget* parent) : QDialog(parent) {}

    void reject() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QStringList fields() const; ///< what stands in each, in the order of the children

    QStringList before_; ///< when it was first shown; empty: it was not
};

} // namespace crisis::ui
