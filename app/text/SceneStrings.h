// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Legend.h"

#include <QLocale>

#include <vector>

namespace crisis::text {

/// The strings of a scene in the language of the program, with numbers formatted for `locale`.
[[nodiscard]] LayoutStrings sceneStrings(const QLocale& locale);
/// All signs of the legend; legendStrings() gives their texts in the same order.
[[nodiscard]] const std::vector<LegendSign>& legendSigns(bool withGrades = false);
[[nodiscard]] std::vector<std::string> legendStrings(bool withGrades = false);

} // namespace crisis::text
