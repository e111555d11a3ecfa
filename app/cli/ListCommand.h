// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"
#include "core/time/DateFormatter.h"

#include <iosfwd>

namespace crisis::cli {

enum class ListFormat { Text, Csv, Json };

/// Writes every event in display order.
/// Text: a line an event: date in words, title, and a status other than "occurred".
/// CSV (RFC 4180): a header and a row an event.
/// JSON: one object {"title", "events": [...]}; what is open or unknown is null.
/// `known` may be everything; else only what was known is written, and JSON says so in its title.
void listEvents(const Timeline& timeline, ListFormat format, const DateStrings& words, std::ostream& out,
                const AsOfDate& known = {});

} // namespace crisis::cli
