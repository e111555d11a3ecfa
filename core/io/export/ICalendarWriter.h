// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"

#include <string>

namespace crisis::io {

struct ICalendarOptions {
    /// When it was made, as `YYYYMMDDThhmmssZ`, which every entry must say (RFC 5545, 3.8.7.2).
    std::string stamp = "19700101T000000Z";
};

/// An iCalendar (RFC 5545) with an entry for each event that has a start in the years 1 to 9999; the others
/// are left out. A calendar knows nothing of doubt: an entry covers all that its date allows, says in words
/// what is meant, and carries the date itself as X-CRISIS-EDTF, from which it can be read back.
[[nodiscard]] std::string iCalendarBytes(const Timeline& timeline, const DocumentStrings& words,
                                         const ICalendarOptions& options = {});

} // namespace crisis::io
