// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// The kinds of time in a .timeline file.
enum class ProjectTime {
    Gregorian, ///< `2023-08-04 10:05:00`, astronomical years
    Numbers,   ///< a bare number, drawn as a year
    Other,     ///< a calendar that is not converted (Coptic, Pharaonic, fictional)
};

/// How the ends of a span are qualified.
struct ProjectFuzziness {
    bool start = false;
    bool end = false;
    bool endsToday = false; ///< has not ended yet
};

/// Absent if the times cannot be read. Of Other only the text is preserved, undated. If both ends are at
/// midnight the claim has whole days, as that program shows them.
[[nodiscard]] std::optional<DateClaim> projectClaim(ProjectTime kind, std::string_view start,
                                                    std::string_view end, const ProjectFuzziness& fuzziness);

} // namespace crisis::imports
