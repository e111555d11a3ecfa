// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/scene/LayoutStrings.h"
#include "core/layout/scene/Legend.h"

#include <QLocale>

#include <vector>

namespace crisis::text {

/// The words of a scene in the program's language, with numbers as a locale writes them.
[[nodiscard]] LayoutStrings sceneStrings(const QLocale& locale);
/// Every sign of the legend, and its words in the same order.
[[nodiscard]] const std::vector<LegendSign>& legendSigns(bool withGrades = false);
[[nodiscard]] std::vector<std::string> legendStrings(bool withGrades = false);

} // namespace crisis::text
