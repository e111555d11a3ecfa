// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ElementFormats.h"

#include <algorithm>
#include <array>

namespace crisis::io {

namespace {

using In = ValueReader;

constexpr std::array<std::string_view, 6> reliabilities = {"A", "B", "C", "D", "E", "F"};

constexpr Member<SourceCopy> copyMembers[] = {
    {"file", [](In& in, SourceCopy& copy) { return in.text(copy.file); }, true},
    {"sha256", [](In& in, SourceCopy& copy) { return in.hash(copy.sha256); }},
};
constexpr ObjectFormat<SourceCopy> copyFormat{copyMembers};

constexpr Member<Source> sourceMembers[] = {
    {"id", [](In& in, Source& source) { return in.id(source.id); }, true},
    {"title", [](In& in, Source& source) { return in.text(source.title); }, true},
    {"kind", [](In& in, Source& source) { return in.word(source.kind); }},
    {"publisher", [](In& in, Source& source) { return in.text(source.publisher); }},
    {"author", [](In& in, Source& source) { return in.text(source.author); }},
    {"url", [](In& in, Source& source) { return in.text(source.url); }},
    {"reliability", [](In& in, Source& source) { return in.oneOf(source.reliability, reliabilities); }},
    {"reliabilityBasis", [](In& in, Source& source) { return in.text(source.reliabilityBasis); }},
    {"derivedFrom", [](In& in, Source& source) { return in.ids(source.derivedFrom); }},
    {"anchor", [](In& in, Source& source) { return in.date(source.anchor, DateUse::Day); }},
    {"dates", [](In& in, Source& source) { return in.objects(source.dates, claimFormat); }},
    {"copy",
     [](In& in, Source& source) {
         source.copy.emplace();
         if (in.object(*source.copy, copyFormat))
             return true;
         source.copy.reset();
         return false;
     }},
};

constexpr Member<Actor> actorMembers[] = {
    {"id", [](In& in, Actor& actor) { return in.id(actor.id); }, true},
    {"name", [](In& in, Actor& actor) { return in.text(actor.name); }, true},
    {"aliases", [](In& in, Actor& actor) { return in.texts(actor.aliases); }},
    {"kind", [](In& in, Actor& actor) { return in.word(actor.kind); }},
    {"office", [](In& in, Actor& actor) { return in.text(actor.office); }},
    {"memberOf", [](In& in, Actor& actor) { return in.id(actor.memberOf); }},
};

constexpr Member<Place> placeMembers[] = {
    {"id", [](In& in, Place& place) { return in.id(place.id); }, true},
    {"name", [](In& in, Place& place) { return in.text(place.name); }, true},
    {"aliases", [](In& in, Place& place) { return in.texts(place.aliases); }},
    {"latitude", [](In& in, Place& place) { return in.number(place.latitude, -90, 90); }},
    {"longitude", [](In& in, Place& place) { return in.number(place.longitude, -180, 180); }},
    {"precision", [](In& in, Place& place) { return in.text(place.precision); }},
    {"timeZone", [](In& in, Place& place) { return in.zone(place.timeZone); }},
};

constexpr Member<Category> categoryMembers[] = {
    {"id", [](In& in, Category& category) { return in.id(category.id); }, true},
    {"name", [](In& in, Category& category) { return in.text(category.name); }, true},
    {"color", [](In& in, Category& category) { return in.color(category.color); }},
};

constexpr Member<Period> periodMembers[] = {
    {"id", [](In& in, Period& period) { return in.id(period.id); }, true},
    {"title", [](In& in, Period& period) { return in.text(period.title); }, true},
    {"dates", [](In& in, Period& period) { return in.objects(period.dates, claimFormat); }, true},
    {"note", [](In& in, Period& period) { return in.text(period.note); }},
};

// A period without a span cannot be drawn.
bool finishPeriod(In& in, Period& period, std::uint32_t) {
    if (!period.dates.empty())
        return true;
    const auto& pending = in.pending();
    if (std::none_of(pending.begin(), pending.end(),
                     [](const auto& finding) { return finding.pointer.compare(0, 6, "/dates") == 0; }))
        in.reportAt(in.objectBegin(), {}, ErrorCode::NoDates, {});
    return false;
}

constexpr Member<View> viewMembers[] = {
    {"id", [](In& in, View& view) { return in.id(view.id); }, true},
    {"name", [](In& in, View& view) { return in.text(view.name); }},
    {"span", [](In& in, View& view) { return in.date(view.span, DateUse::Any); }},
    {"lanesBy", [](In& in, View& view) { return in.word(view.lanesBy); }},
    {"laneOrder", [](In& in, View& view) { return in.texts(view.laneOrder); }},
    {"collapsed", [](In& in, View& view) { return in.texts(view.collapsed); }},
    {"filter", [](In& in, View& view) { return in.raw(view.filter); }},
};

constexpr Member<QuarantinedMember> setAsideMembers[] = {
    {"in", [](In& in, QuarantinedMember& entry) { return in.text(entry.in); }},
    {"member", [](In& in, QuarantinedMember& entry) { return in.text(entry.member); }},
    {"raw", [](In& in, QuarantinedMember& entry) { return in.text(entry.raw); }, true},
    {"problem", [](In& in, QuarantinedMember& entry) { return in.text(entry.problem); }},
};

} // namespace

const ObjectFormat<Source> sourceFormat{sourceMembers, nullptr};
const ObjectFormat<Actor> actorFormat{actorMembers, nullptr};
const ObjectFormat<Place> placeFormat{placeMembers, nullptr};
const ObjectFormat<Category> categoryFormat{categoryMembers, nullptr};
const ObjectFormat<Period> periodFormat{periodMembers, finishPeriod};
const ObjectFormat<View> viewFormat{viewMembers, nullptr};
const ObjectFormat<QuarantinedMember> setAsideFormat{setAsideMembers, nullptr};

} // namespace crisis::io
