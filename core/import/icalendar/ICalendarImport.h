// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportFormat.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

/// RFC 5545, and vCalendar 1.0. Dates stay dates; times keep their zone if it is an IANA one. Repetitions
/// become events of their own, limited by options.mostOccurrences and options.recurrenceYears; rules that
/// recur hourly or more often, or that take long to expand, become a single event with the rule preserved as
/// text.
extern const ImportFormat iCalendarFormat;

} // namespace crisis::imports
