// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/import/ImportFixture.h"

namespace crisis::test {
using namespace crisis::imports;

inline std::string calendar(const std::string& lines) {
    return "BEGIN:VCALENDAR\n" + lines + "END:VCALENDAR\n";
}

inline std::string entry(const std::string& lines) {
    return "BEGIN:VEVENT\nUID:one\nSUMMARY:One\n" + lines + "END:VEVENT\n";
}

inline Event eventOf(const Imported& imported, std::string_view title) {
    for (const Event& event : eventsOf(imported.timeline)) {
        if (event.title == title)
            return event;
    }
    FAIL("no event " << title);
    return {};
}

} // namespace crisis::test
