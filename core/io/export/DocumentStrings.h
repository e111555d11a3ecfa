// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

#include <functional>
#include <string>

namespace crisis::io {

/// The text that a document for readers needs in addition to the timeline's own; provided by app/text. All of
/// it is plain text: each writer does its own escaping.
struct DocumentStrings {
    DateStrings dates;
    std::string eventsHeading, sourcesHeading;
    std::function<std::string(const DateClaim&)> date;  ///< "Friday 4 August 2023"
    std::function<std::string(const DateClaim&)> basis; ///< how the date is known; may be empty
    std::function<std::string(const Timeline&, EventPosition)> status; ///< empty if the event happened
    std::function<std::string(const Statement&)> quote;                ///< in quotation marks if quoted
    std::function<std::string(const Timeline&, const Statement&)> attribution; ///< speaker, source, stance
    std::function<std::string(const Source&)> source;                          ///< everything known about it

    /// Plain English, for tests.
    [[nodiscard]] static DocumentStrings english();
};

} // namespace crisis::io
