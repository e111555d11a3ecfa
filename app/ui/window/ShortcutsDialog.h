// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>

#include <vector>

class QMenu;

namespace crisis::ui {

/// Every key of the window, read from the commands themselves, so that the list cannot be wrong.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<QMenu*>& menus, QWidget* parent);
};

} // namespace crisis::ui
