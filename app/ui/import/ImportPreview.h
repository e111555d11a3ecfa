// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>

namespace crisis::ui {

struct FoundImport;

/// Previews a file from another program: what was found, the first events, what each element becomes, and
/// what is quarantined and why. For tables see TableImportDialog.
class ImportPreview : public QDialog {
    Q_OBJECT

public:
    explicit ImportPreview(const FoundImport& found, QWidget* parent = nullptr);
};

} // namespace crisis::ui
