// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/ICalendarImport.h"
#include "tests/fuzz/ImportFuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Expanding repetitions takes most of the time, so only one input in sixteen expands all of them.
    crisis::imports::ImportOptions options;
    if (size % 16 != 0) {
        options.mostOccurrences = 5;
        options.recurrenceYears = 1;
    }
    crisis::test::fuzzImport(data, size, &crisis::imports::iCalendarFormat, options);
    return 0;
}
