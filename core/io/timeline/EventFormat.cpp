// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ElementFormats.h"

#include <algorithm>
#include <limits>

namespace crisis::io {

namespace {

using In = ValueReader;
constexpr std::int64_t lastParagraph = std::numeric_limits<int>::max();

constexpr Member<DateClaim> claimMembers[] = {
    {"role",
     [](In& in, DateClaim& claim) {
         claim.role.emplace();
         if (in.word(*claim.role))
             return true;
         claim.role.reset();
         return false;
     }},
    {"date", [](In& in, DateClaim& claim) { return in.date(claim.date, DateUse::Any); }},
    {"start", [](In& in, DateClaim& claim) { return in.date(claim.start, DateUse::NoInterval); }},
    {"end", [](In& in, DateClaim& claim) { return in.date(claim.end, DateUse::NoInterval); }},
    {"basis", [](In& in, DateClaim& claim) { return in.word(claim.basis); }},
    {"phrase", [](In& in, DateClaim& claim) { return in.text(claim.phrase); }},
    {"anchor", [](In& in, DateClaim& claim) { return in.date(claim.anchor, DateUse::Day); }},
    {"rule", [](In& in, DateClaim& claim) { return in.text(claim.rule); }},
    {"source", [](In& in, DateClaim& claim) { return in.id(claim.source); }},
    {"paragraph", [](In& in, DateClaim& claim) { return in.integer(claim.paragraph, 0, lastParagraph); }},
    {"rank", [](In& in, DateClaim& claim) { return in.word(claim.rank); }},
    {"reason", [](In& in, DateClaim& claim) { return in.text(claim.reason); }},
    {"timeZone", [](In& in, DateClaim& claim) { return in.zone(claim.timeZone); }},
};
constexpr std::uint32_t dateBits = 0b1110; // date, start, end

bool finishClaim(In& in, DateClaim& claim, std::uint32_t seen) {
    if (claim.date && (claim.start || claim.end)) {
        const char* second = claim.start ? "start" : "end";
        in.reportAt(in.objectBegin(), {}, ErrorCode::InvalidValue, {second, "besides “date”"});
        return false;
    }
    if (claim.date || claim.start || claim.end)
        return true;
    if (!(seen & dateBits))
        in.reportAt(in.objectBegin(), {}, ErrorCode::MissingMember, {"date"});
    return false;
}

constexpr Member<Participation> participationMembers[] = {
    {"actor", [](In& in, Participation& actor) { return in.id(actor.actor); }, true},
    {"part", [](In& in, Participation& actor) { return in.text(actor.part); }},
};
constexpr ObjectFormat<Participation> participationFormat{participationMembers};

constexpr Member<Figure> figureMembers[] = {
    {"what", [](In& in, Figure& figure) { return in.text(figure.what); }},
    {"best", [](In& in, Figure& figure) { return in.number(figure.best); }},
    {"low", [](In& in, Figure& figure) { return in.number(figure.low); }},
    {"high", [](In& in, Figure& figure) { return in.number(figure.high); }},
    {"approximate", [](In& in, Figure& figure) { return in.boolean(figure.approximate); }},
    {"unit", [](In& in, Figure& figure) { return in.text(figure.unit); }},
};
constexpr ObjectFormat<Figure> figureFormat{figureMembers};

constexpr Member<Link> linkMembers[] = {
    {"type", [](In& in, Link& link) { return in.word(link.type); }, true},
    {"event", [](In& in, Link& link) { return in.id(link.event); }, true},
    {"basis", [](In& in, Link& link) { return in.word(link.basis); }},
    {"source", [](In& in, Link& link) { return in.id(link.source); }},
    {"paragraph", [](In& in, Link& link) { return in.integer(link.paragraph, 0, lastParagraph); }},
    {"note", [](In& in, Link& link) { return in.text(link.note); }},
};
constexpr ObjectFormat<Link> linkFormat{linkMembers};

constexpr Member<Event> eventMembers[] = {
    {"id", [](In& in, Event& event) { return in.id(event.id); }, true},
    {"title", [](In& in, Event& event) { return in.text(event.title); }, true},
    {"summary", [](In& in, Event& event) { return in.text(event.summary); }},
    {"category", [](In& in, Event& event) { return in.id(event.category); }},
    {"status", [](In& in, Event& event) { return in.word(event.status); }},
    {"dates", [](In& in, Event& event) { return in.objects(event.dates, claimFormat); }},
    {"actors", [](In& in, Event& event) { return in.objects(event.actors, participationFormat); }},
    {"place", [](In& in, Event& event) { return in.id(event.place); }},
    {"numbers", [](In& in, Event& event) { return in.objects(event.numbers, figureFormat); }},
    {"links", [](In& in, Event& event) { return in.objects(event.links, linkFormat); }},
    {"tags", [](In& in, Event& event) { return in.texts(event.tags); }},
    {"note", [](In& in, Event& event) { return in.text(event.note); }},
};

// An event whose dates are missing or unreadable becomes undated rather than being quarantined.
bool finishEvent(In& in, Event& event, std::uint32_t) {
    if (!event.dates.empty())
        return true;
    const auto& pending = in.pending();
    if (std::none_of(pending.begin(), pending.end(),
                     [](const auto& finding) { return finding.pointer.compare(0, 6, "/dates") == 0; }))
        in.reportAt(in.objectBegin(), {}, ErrorCode::NoDates, {});
    event.dates.emplace_back().date.emplace();
    return true;
}

} // namespace

const ObjectFormat<DateClaim> claimFormat{claimMembers, finishClaim};
const ObjectFormat<Event> eventFormat{eventMembers, finishEvent};

} // namespace crisis::io
