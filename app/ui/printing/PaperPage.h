// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPage.h"

class QSpinBox;

namespace crisis::ui {

/// The paper to print on, and the number of pages and rows.
class PaperPage : public ExportPage {
    Q_OBJECT

public:
    PaperPage(ExportModel& model, QWidget* parent);

protected:
    void showSettings(const ExportSettings& settings) override;

private:
    QComboBox *paper_, *orientation_;
    QSpinBox *pages_, *rows_;
};

} // namespace crisis::ui
