// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DateText.h"

namespace crisis {

// English is the only language so far; another one starts from this table.
DateWords dateWords() { return DateWords::english(); }

} // namespace crisis
