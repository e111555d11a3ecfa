// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// A local copy of a source. Its path is relative to the folder of the timeline; the file is read only on
/// request.
struct SourceCopy {
    std::string file;
    std::string sha256; ///< hexadecimal
    std::string unknown;

    friend bool operator==(const SourceCopy&, const SourceCopy&) = default;
};

/// A document or other publication that statements and date claims come from.
struct Source {
    SourceId id;
    std::string title;
    VocabularyTerm<SourceKind> kind;
    std::string publisher, author, url;
    std::string reliability; ///< "A" to "F" (NATO Admiralty code); empty means F: cannot be judged
    std::string reliabilityBasis;
    std::vector<SourceId> derivedFrom;
    std::optional<Date> anchor;   ///< the day from which relative dates in the source are counted
    std::vector<DateClaim> dates; ///< each claim has a role
    std::optional<SourceCopy> copy;
    std::string unknown;

    friend bool operator==(const Source&, const Source&) = default;
};

/// A person, organisation, state or group.
struct Actor {
    ActorId id;
    std::string name;
    std::vector<std::string> aliases;
    VocabularyTerm<ActorKind> kind;
    std::string office;
    ActorId memberOf;
    std::string unknown;

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// A geographical place: an item of `places` in the file.
struct Place {
    PlaceId id;
    std::string name;
    std::vector<std::string> aliases;
    std::string latitude, longitude; ///< degrees, as written in JSON; empty: absent
    std::string precision;
    std::string timeZone;
    std::string unknown;

    friend bool operator==(const Place&, const Place&) = default;
};

/// A category of events; an event has at most one.
struct Category {
    CategoryId id;
    std::string name;
    std::string color; ///< "#rrggbb"; empty: the theme selects one
    std::string unknown;

    friend bool operator==(const Category&, const Category&) = default;
};

/// A background period, such as an era or the time before a deadline.
struct Period {
    PeriodId id;
    std::string title;
    std::vector<DateClaim> dates;
    std::string note;
    std::string unknown;

    friend bool operator==(const Period&, const Period&) = default;
};

/// A saved view of the timeline.
struct View {
    ViewId id;
    std::string name;
    std::optional<Date> span;
    VocabularyTerm<LanesBy> lanesBy;
    /// Ids of the kind that lanesBy selects; "" is the lane of the events without one.
    std::vector<std::string> laneOrder;
    std::vector<std::string> collapsed; ///< ids of collapsed lanes, as in laneOrder
    std::string filter;                 ///< raw JSON, preserved but not interpreted
    std::string unknown;

    friend bool operator==(const View&, const View&) = default;
};

/// The members of the root object.
struct Header {
    std::string title;
    std::string description;
    std::string language; ///< BCP 47
    std::string timeZone; ///< IANA; empty: UTC
    std::string marking;  ///< such as "TLP:AMBER"; shown on everything that is exported or printed
    ViewId openingView;
    std::string unknown;

    friend bool operator==(const Header&, const Header&) = default;
};

/// Data that could not be read and is preserved on saving: an item of `quarantined` in the file.
struct QuarantinedMember {
    std::string in;      ///< the owner, such as "event e3"; empty: the root
    std::string member;  ///< such as "place"; empty: the whole object or line
    std::string raw;     ///< the original JSON text or invalid line
    std::string problem; ///< the reason, in English
    std::string unknown;

    friend bool operator==(const QuarantinedMember&, const QuarantinedMember&) = default;
};

} // namespace crisis::model
