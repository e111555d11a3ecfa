// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/LayoutStrings.h"

namespace crisis::layout {

LayoutStrings LayoutStrings::english() {
    LayoutStrings words;
    words.dates = DateStrings::english();
    words.number = [](std::uint64_t n) { return std::to_string(n); };
    words.earlier = [](std::uint64_t n, const std::string& date) {
        return std::to_string(n) + " earlier, from " + date;
    };
    words.later = [](std::uint64_t n, const std::string& date) {
        return std::to_string(n) + " later, until " + date;
    };
    words.undated = [](std::uint64_t n) { return std::to_string(n) + " without a date"; };
    words.continuing = [](std::uint64_t n) { return std::to_string(n) + " from before"; };
    words.unassigned = [](LanesBy by) {
        return by == LanesBy::None ? std::string("All events") : std::string("Other");
    };
    words.eventCount = [](std::uint64_t n) { return std::to_string(n) + (n == 1 ? " event" : " events"); };
    words.dateCount = [](std::uint64_t n) { return std::to_string(n) + " dates"; };
    words.moreGrades = [](std::uint64_t n) { return "+" + std::to_string(n); };
    words.linkType = [](const VocabularyTerm<LinkType>& type) { return std::string(type.word()); };
    return words;
}

} // namespace crisis::layout
