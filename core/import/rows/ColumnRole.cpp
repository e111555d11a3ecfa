// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/ColumnRole.h"

#include <array>
#include <cstddef>

namespace crisis::imports {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 34> words{"keep",
                                                 "id",
                                                 "title",
                                                 "summary",
                                                 "note",
                                                 "date",
                                                 "start",
                                                 "end",
                                                 "year",
                                                 "month",
                                                 "day",
                                                 "time",
                                                 "endYear",
                                                 "endMonth",
                                                 "endDay",
                                                 "endTime",
                                                 "datePhrase",
                                                 "datePrecision",
                                                 "timeZone",
                                                 "category",
                                                 "status",
                                                 "place",
                                                 "latitude",
                                                 "longitude",
                                                 "placePrecision",
                                                 "actor",
                                                 "tag",
                                                 "number",
                                                 "sourceTitle",
                                                 "sourceUrl",
                                                 "sourcePublisher",
                                                 "rowKind",
                                                 "period",
                                                 "link"};
static_assert(static_cast<std::size_t>(ColumnRole::Link) + 1 == words.size());

} // namespace

std::string_view wordOf(ColumnRole role) { return words[static_cast<std::size_t>(role)]; }

std::optional<ColumnRole> parseWord(std::string_view word, ColumnRole) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == word)
            return static_cast<ColumnRole>(at);
    }
    return std::nullopt;
}

} // namespace crisis::imports
