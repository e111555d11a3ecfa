// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/format/DateFormatter.h"

namespace crisis::text {

/// The strings for writing dates, in the language of the program.
[[nodiscard]] DateStrings dateStrings();

} // namespace crisis::text
