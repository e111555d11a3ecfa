// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace crisis::ui {

inline constexpr double mmPerInch = 25.4;
inline constexpr double logicalDpi = 96; ///< logical pixels per inch

} // namespace crisis::ui
