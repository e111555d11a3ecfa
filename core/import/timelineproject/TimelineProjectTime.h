// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// The kinds of time that a .timeline file can count.
enum class ProjectTime {
    Gregorian, ///< `2023-08-04 10:05:00`, astronomical years
    Numbers,   ///< a bare number, which is drawn as a year
    Other,     ///< a calendar that is not converted (Coptic, Pharaonic, of games)
};

/// How the ends of a span are qualified.
struct ProjectFuzziness {
    bool start = false;
    bool end = false;
    bool endsToday = false; ///< has no end yet
};

/// Absent if the times cannot be read; of Other only the words are kept, undated. Whole days where both ends
/// are at midnight, as that program shows them.
[[nodiscard]] std::optional<DateClaim> projectClaim(ProjectTime kind, std::string_view start,
                                                    std::string_view end, const ProjectFuzziness& fuzziness);

} // namespace crisis::imports
