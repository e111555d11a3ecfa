// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/OpenAnyFormat.h"
#include "core/import/bibliography/BibliographyImport.h"
#include "core/import/icalendar/ICalendarImport.h"
#include "core/import/schemaorg/SchemaOrgImport.h"
#include "core/import/simile/SimileImport.h"
#include "core/import/table/TableImport.h"
#include "core/import/timelinejs/TimelineJsImport.h"
#include "core/import/timelineproject/TimelineProjectImport.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace crisis::test {
using namespace crisis::imports;

inline std::string fileBytes(const std::string& name) {
    std::ifstream file(std::string(CRISIS_SOURCE_DIR) + "/tests/data/import/" + name, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Fails unless an imported timeline can be written and read back unchanged without diagnostics.
inline void requireSound(const Timeline& timeline) {
    const std::string bytes = timelineBytes(timeline);
    const auto again = readTimeline(bytes);
    REQUIRE(again.has_value());
    for (const Error& problem : again->diagnostics.list)
        UNSCOPED_INFO(static_cast<int>(problem.code) << ' ' << problem.place->pointer);
    REQUIRE(again->diagnostics.empty());
    REQUIRE(timelineBytes(again->timeline) == bytes);
}

inline Imported imported(std::string_view bytes, const ImportOptions& options = {}) {
    auto result = importBytes(bytes, options);
    REQUIRE(result.has_value());
    requireSound(result->timeline);
    return std::move(*result);
}
inline Imported importedFile(const std::string& name, const ImportOptions& options = {}) {
    return imported(fileBytes(name), options);
}

inline std::vector<Event> eventsOf(const Timeline& timeline) {
    std::vector<Event> events;
    for (std::uint32_t at = 0; at < timeline.eventCount(); ++at)
        events.push_back(timeline.event(EventPosition{at}));
    return events;
}
/// The dates of all events, in file order.
inline std::vector<std::string> datesOf(const Imported& imported) {
    std::vector<std::string> dates;
    for (const Event& event : eventsOf(imported.timeline))
        dates.push_back(edtfOf(event.dates.front()));
    return dates;
}
inline std::vector<std::string> titlesOf(const Imported& imported) {
    std::vector<std::string> titles;
    for (const Event& event : eventsOf(imported.timeline))
        titles.push_back(event.title);
    return titles;
}
inline std::uint64_t noted(const Imported& imported, ImportReason reason) {
    std::uint64_t count = 0;
    for (const auto& note : imported.summary.notes)
        count += note.reason == reason ? note.count : 0;
    return count;
}
inline bool isMapped(const Imported& imported, std::string_view from, ColumnRole to) {
    return std::any_of(imported.summary.mapped.begin(), imported.summary.mapped.end(),
                       [&](const auto& mapping) { return mapping.from == from && mapping.to == to; });
}
using Texts = std::vector<std::string>;

} // namespace crisis::test
