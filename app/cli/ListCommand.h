// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <cstdint>
#include <iosfwd>
#include <optional>

namespace crisis::cli {

enum class ListFormat { Text, Csv, Json };

/// Writes all events in display order.
/// Text: one line per event with the date, the title, and a status other than "occurred".
/// CSV (RFC 4180): a header and one row per event.
/// JSON: one object {"title", "events": [...]}; open or unknown values are null.
/// With an as-of day, in days since 1970-01-01, writes only what was known then; the JSON title contains the
/// day.
void listEvents(const Timeline& timeline, ListFormat format, const DateStrings& words, std::ostream& out,
                std::optional<std::int64_t> asOf = {});

} // namespace crisis::cli
