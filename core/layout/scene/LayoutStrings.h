// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Vocabulary.h"
#include "core/time/format/DateFormatter.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::layout {

/// The strings of a scene that do not come from the file; created in app/text.
struct LayoutStrings {
    DateStrings dates;
    std::function<std::string(std::uint64_t)> number;                           ///< "1,234"
    std::function<std::string(std::uint64_t, const std::string& date)> earlier; ///< "2 earlier, from 2021"
    std::function<std::string(std::uint64_t, const std::string& date)> later;
    std::function<std::string(std::uint64_t)> undated;    ///< "3 without a date"
    std::function<std::string(std::uint64_t)> continuing; ///< "4 from before"
    std::function<std::string(LanesBy)> unassigned;       ///< title of the lane of events without a lane key
    std::function<std::string(const VocabularyTerm<LinkType>&)> linkType; ///< "responds to"
    std::function<std::string(std::uint64_t)> eventCount;                 ///< "12 events"
    std::function<std::string(std::uint64_t)> dateCount;  ///< "2 dates"; only for more than one
    std::function<std::string(std::uint64_t)> moreGrades; ///< "+3"

    /// The English strings, for tests.
    [[nodiscard]] static LayoutStrings english();
};

} // namespace crisis::layout
