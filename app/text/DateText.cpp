// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DateText.h"

namespace crisis::text {

// English is the only language so far; a translation starts here.
DateStrings dateStrings() { return DateStrings::english(); }

} // namespace crisis::text
