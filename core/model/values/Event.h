// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// An actor's part in an event.
struct Participation {
    ActorId actor;
    std::string part; ///< such as "host"
    std::string unknown;

    friend bool operator==(const Participation&, const Participation&) = default;
};

/// A figure that a source gives. Only what is stated; the text is as the file writes the number.
struct Figure {
    std::string what;
    std::string best, low, high; ///< JSON numbers as written; empty: absent
    std::optional<bool> approximate;
    std::string unit;
    std::string unknown;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A typed arrow from its owner to another event.
struct Link {
    VocabularyTerm<LinkType> type;
    EventId event;
    VocabularyTerm<Basis> basis;
    SourceId source;
    std::optional<int> paragraph;
    std::string note;
    std::string unknown;

    friend bool operator==(const Link&, const Link&) = default;
};

/// Something that happened, is planned, or is said to have happened.
struct Event {
    EventId id;
    std::string title;
    std::string summary;
    CategoryId category; ///< empty: none
    VocabularyTerm<Status> status;
    std::vector<DateClaim> dates; ///< at least one
    std::vector<Participation> actors;
    PlaceId place; ///< empty: none
    std::vector<Figure> numbers;
    std::vector<Link> links;
    std::vector<std::string> tags;
    std::string note;
    std::string unknown; ///< members that the format does not know, as JSON `"key":value,…`

    friend bool operator==(const Event&, const Event&) = default;
};

} // namespace crisis::model
