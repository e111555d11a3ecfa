// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/LayoutWords.h"
#include "core/layout/Legend.h"

#include <QLocale>

#include <vector>

namespace crisis {

/// The words of a scene in the program's language, with numbers as a locale writes them.
[[nodiscard]] LayoutWords sceneWords(const QLocale& locale);
/// Every sign of the legend, and its words in the same order.
[[nodiscard]] const std::vector<LegendSign>& legendSigns(bool withGrades = false);
[[nodiscard]] std::vector<std::string> legendWords(bool withGrades = false);

} // namespace crisis
