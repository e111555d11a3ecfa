// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <cstdint>

namespace crisis::text {

/// A count as the user's locale writes it, with digit groups.
[[nodiscard]] QString number(std::uint64_t count);
/// A count as tr() takes it to choose the plural form; large counts share the form of 1 000 000 000.
[[nodiscard]] int pluralCount(std::uint64_t count);

} // namespace crisis::text
