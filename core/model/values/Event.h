// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// The role of an actor in an event.
struct Participation {
    ActorId actor;
    std::string part; ///< such as "host"
    std::string unknown;

    friend bool operator==(const Participation&, const Participation&) = default;
};

/// A figure stated by a source, as the file writes it.
struct Figure {
    std::string what;
    std::string best, low, high; ///< numbers as written in JSON; empty: absent
    std::optional<bool> approximate;
    std::string unit;
    std::string unknown;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A typed link from its owner to another event.
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
    std::string unknown; ///< preserved members, as JSON `"key":value,…`

    friend bool operator==(const Event&, const Event&) = default;
};

} // namespace crisis::model
