// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DateText.h"

namespace crisis::text {

// English is the only language so far; another one starts from this table.
DateStrings dateStrings() { return DateStrings::english(); }

} // namespace crisis::text
