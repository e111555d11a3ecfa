// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>

namespace crisis::ui {

struct FoundImport;

/// What a file of another program would become: how much of what was found, the first events, what each thing
/// is taken for, and what is set aside and why. Tables have a dialog of their own.
class ImportPreview : public QDialog {
    Q_OBJECT

public:
    explicit ImportPreview(const FoundImport& found, QWidget* parent = nullptr);
};

} // namespace crisis::ui
