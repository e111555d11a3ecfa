// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// A local copy of a source; its path is relative to the timeline's folder and read only on request.
struct SourceCopy {
    std::string file;
    std::string sha256; ///< hexadecimal
    std::string unknown;

    friend bool operator==(const SourceCopy&, const SourceCopy&) = default;
};

struct Source {
    SourceId id;
    std::string title;
    VocabularyTerm<SourceKind> kind;
    std::string publisher, author, url;
    std::string reliability; ///< "A" to "F" (NATO Admiralty code); empty: F, cannot be judged
    std::string reliabilityBasis;
    std::vector<SourceId> derivedFrom;
    std::optional<Date> anchor;   ///< the day that the source's relative dates are counted from
    std::vector<DateClaim> dates; ///< each with a role
    std::optional<SourceCopy> copy;
    std::string unknown;

    friend bool operator==(const Source&, const Source&) = default;
};

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

/// A place, as the format calls it (`Place` is a place in a text file).
struct Place {
    PlaceId id;
    std::string name;
    std::vector<std::string> aliases;
    std::string latitude, longitude; ///< degrees, JSON numbers as written; empty: absent
    std::string precision;
    std::string timeZone;
    std::string unknown;

    friend bool operator==(const Place&, const Place&) = default;
};

struct Category {
    CategoryId id;
    std::string name;
    std::string color; ///< "#rrggbb"; empty: chosen by the theme
    std::string unknown;

    friend bool operator==(const Category&, const Category&) = default;
};

/// A background span: an era, a deadline running.
struct Period {
    PeriodId id;
    std::string title;
    std::vector<DateClaim> dates;
    std::string note;
    std::string unknown;

    friend bool operator==(const Period&, const Period&) = default;
};

/// A way to look at the timeline, as saved in the file.
struct View {
    ViewId id;
    std::string name;
    std::optional<Date> span;
    VocabularyTerm<LanesBy> lanesBy;
    std::vector<std::string> laneOrder; ///< ids of what lanesBy names, "" for the lane of those without
    std::vector<std::string> collapsed; ///< likewise
    std::string filter;                 ///< raw JSON, kept and not interpreted
    std::string unknown;

    friend bool operator==(const View&, const View&) = default;
};

/// The root's own members.
struct Header {
    std::string title;
    std::string description;
    std::string language; ///< BCP 47
    std::string timeZone; ///< IANA; empty: UTC
    std::string marking;  ///< such as "TLP:AMBER"; printed on everything that leaves the program
    ViewId openingView;
    std::string unknown;

    friend bool operator==(const Header&, const Header&) = default;
};

/// Something in a file that could not be understood; it survives a save.
struct QuarantinedMember {
    std::string in;      ///< such as "event e3"; empty: the root
    std::string member;  ///< such as "place"; empty: the whole object or line
    std::string raw;     ///< the JSON text (or broken line) as it was
    std::string problem; ///< why, in English
    std::string unknown;

    friend bool operator==(const QuarantinedMember&, const QuarantinedMember&) = default;
};

} // namespace crisis::model
