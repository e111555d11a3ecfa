// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QDialog>

#include <vector>

class QMenu;

namespace crisis::ui {

/// Lists all keyboard shortcuts of the window. Those of menu commands are read from the actions, so the list
/// is always correct.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<QMenu*>& menus, QWidget* parent);
};

} // namespace crisis::ui
