// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"

namespace crisis::text {

/// The words that dates are told with, in the program's language.
[[nodiscard]] DateStrings dateStrings();

} // namespace crisis::text
