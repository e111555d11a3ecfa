// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Wording.h"

namespace crisis {

/// The words that dates are told with, in the program's language.
[[nodiscard]] DateWords dateWords();

} // namespace crisis
