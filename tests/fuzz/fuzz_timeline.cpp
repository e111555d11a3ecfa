// SPDX-License-Identifier: GPL-3.0-or-later

// Reading any bytes ends; a timeline that opens is saved as a file that opens again without diagnostics and
// is saved as the same bytes.

#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace crisis::io;

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

void useAll(const Timeline& timeline) {
    for (const EventPosition index : timeline.displayOrder()) {
        (void)timeline.axisSpan(index);
        require(timeline.indexOf(timeline.eventId(index)) == index);
        for (const StatementPosition statement : timeline.statementsAbout(index))
            require(timeline.statementIndexOf(timeline.statementId(statement)) == statement);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = readTimeline({reinterpret_cast<const char*>(data), size});
    if (!read)
        return 0;
    useAll(read->timeline);
    const std::string bytes = timelineBytes(read->timeline);
    const auto again = readTimeline(bytes);
    require(again.has_value());
    for (const Error& problem : again->diagnostics.list)
        require(problem.code == ErrorCode::UnknownWord);
    require(timelineBytes(again->timeline) == bytes);
    require(again->timeline.quarantined() == read->timeline.quarantined());
    return 0;
}
