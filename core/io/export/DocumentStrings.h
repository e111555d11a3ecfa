// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/DateFormatter.h"

#include <functional>
#include <string>

namespace crisis::io {

/// The words that a document for people needs apart from the file's own; made in app/text. All of it is plain
/// text, which each writer escapes in its own way.
struct DocumentStrings {
    DateStrings dates;
    std::string eventsHeading, sourcesHeading;
    std::function<std::string(const DateClaim&)> date;                 ///< "Friday 4 August 2023"
    std::function<std::string(const DateClaim&)> basis;                ///< how it is known; may be empty
    std::function<std::string(const Timeline&, EventPosition)> status; ///< empty for what just happened
    std::function<std::string(const Statement&)> quote;                ///< between marks, if it is one
    std::function<std::string(const Timeline&, const Statement&)> attribution; ///< speaker, source, stance
    std::function<std::string(const Source&)> source;                          ///< all that is known about it

    /// Plain English, for tests.
    [[nodiscard]] static DocumentStrings english();
};

} // namespace crisis::io
