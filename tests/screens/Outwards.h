// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

class QTemporaryDir;

namespace crisis::ui {

class Photographer;

/// What is asked and told when a timeline goes out into a file of another kind, or words would be thrown
/// away.
void takeOutwards(Photographer& photographer, const QTemporaryDir& folder);

} // namespace crisis::ui
