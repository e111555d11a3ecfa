// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

class QTemporaryDir;

namespace crisis::ui {

class Photographer;

/// The dialogs before an import, of tables with few and with very many columns and of other files, and those
/// of a merge.
void takeImports(Photographer& photographer, const QTemporaryDir& folder);

} // namespace crisis::ui
