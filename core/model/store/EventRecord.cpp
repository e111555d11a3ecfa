// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/EventRecord.h"

#include "core/model/store/PackedClaim.h"
#include "core/model/store/PackedTerm.h"

#include <algorithm>

namespace crisis::model {

namespace {

// The members present, in this order, after id and title.
enum EventBit : std::uint32_t {
    EventHasCategory = 1U << 0,
    EventHasPlace = 1U << 1,
    EventHasStatus = 1U << 2,
    EventHasActors = 1U << 3,
    EventHasLinks = 1U << 4,
    EventHasSeveralDates = 1U << 5,
    EventHasRivalDates = 1U << 6,
    EventHasSummary = 1U << 7,
    EventHasNumbers = 1U << 8,
    EventHasTags = 1U << 9,
    EventHasNote = 1U << 10,
    EventHasUnknown = 1U << 11,
};

bool areRivals(const std::vector<DateClaim>& dates) {
    return std::count_if(dates.begin(), dates.end(),
                         [](const DateClaim& claim) { return !claim.rank.is(Rank::Deprecated); }) > 1;
}

std::uint32_t membersOf(const Event& event) {
    std::uint32_t has = 0;
    const auto mark = [&has](bool present, std::uint32_t member) { has |= present ? member : 0U; };
    mark(!event.category.empty(), EventHasCategory);
    mark(!event.place.empty(), EventHasPlace);
    mark(event.status.isSaid(), EventHasStatus);
    mark(!event.actors.empty(), EventHasActors);
    mark(!event.links.empty(), EventHasLinks);
    mark(event.dates.size() > 1, EventHasSeveralDates);
    mark(event.dates.size() > 1 && areRivals(event.dates), EventHasRivalDates);
    mark(!event.summary.empty(), EventHasSummary);
    mark(!event.numbers.empty(), EventHasNumbers);
    mark(!event.tags.empty(), EventHasTags);
    mark(!event.note.empty(), EventHasNote);
    mark(!event.unknown.empty(), EventHasUnknown);
    return has;
}

void packActors(PackBuffer& out, const std::vector<Participation>& actors, InternCache& names) {
    out.number(actors.size());
    for (const Participation& actor : actors) {
        packName(out, EntityKind::Actor, actor.actor.value(), names);
        out.text(actor.part);
        out.text(actor.unknown);
    }
}

void packLinks(PackBuffer& out, const std::vector<Link>& links, InternCache& names) {
    out.number(links.size());
    for (const Link& link : links) {
        out.text(link.event.value());
        packName(out, EntityKind::Source, link.source.value(), names);
        packTerm(out, link.type);
        packTerm(out, link.basis);
        out.byte(link.paragraph ? 1 : 0);
        if (link.paragraph)
            out.signedNumber(*link.paragraph);
        out.text(link.note);
        out.text(link.unknown);
    }
}

Link unpackLink(PackReader& in, const IdInterner& names) {
    Link link;
    link.event = EventId(in.text());
    link.source = unpackName<SourceId>(in, EntityKind::Source, names);
    link.type = unpackTerm<LinkType>(in);
    link.basis = unpackTerm<Basis>(in);
    if (in.byte() != 0)
        link.paragraph = static_cast<int>(in.signedNumber());
    link.note = in.text();
    link.unknown = in.text();
    return link;
}

void packNumbers(PackBuffer& out, const std::vector<Figure>& numbers) {
    out.number(numbers.size());
    for (const Figure& figure : numbers) {
        for (const std::string* text :
             {&figure.what, &figure.best, &figure.low, &figure.high, &figure.unit, &figure.unknown})
            out.text(*text);
        out.byte(!figure.approximate ? 0 : *figure.approximate ? 2 : 1);
    }
}

Figure unpackFigure(PackReader& in) {
    Figure figure;
    for (std::string* text :
         {&figure.what, &figure.best, &figure.low, &figure.high, &figure.unit, &figure.unknown})
        *text = in.text();
    if (const std::uint8_t approximate = in.byte(); approximate != 0)
        figure.approximate = approximate == 2;
    return figure;
}

} // namespace

struct EventRecord::Claims {
    PackReader in;
    std::uint32_t count = 1;
    std::uint32_t speaking = 0;

    PackReader speakingOne() const {
        PackReader at = in;
        for (std::uint32_t i = 0; i < speaking; ++i)
            (void)skipClaim(at);
        return at;
    }
};

void EventRecord::pack(PackBuffer& out, const Event& event, InternCache& names) {
    const std::uint32_t has = membersOf(event);
    out.number(has);
    out.text(event.id.value());
    out.text(event.title);
    if (has & EventHasCategory)
        packName(out, EntityKind::Category, event.category.value(), names);
    if (has & EventHasPlace)
        packName(out, EntityKind::Place, event.place.value(), names);
    if (has & EventHasStatus)
        packTerm(out, event.status);
    if (has & EventHasActors)
        packActors(out, event.actors, names);
    if (has & EventHasLinks)
        packLinks(out, event.links, names);
    if (has & EventHasSeveralDates) {
        out.number(event.dates.size());
        out.number(
            static_cast<std::uint64_t>(crisis::model::speakingClaim(event.dates) - event.dates.data()));
    }
    if (event.dates.empty()) {
        DateClaim undated;
        undated.date = Date();
        packClaim(out, undated, names);
    }
    for (const DateClaim& claim : event.dates)
        packClaim(out, claim, names);
    if (has & EventHasSummary)
        out.text(event.summary);
    if (has & EventHasNumbers)
        packNumbers(out, event.numbers);
    if (has & EventHasTags) {
        out.number(event.tags.size());
        for (const std::string& tag : event.tags)
            out.text(tag);
    }
    if (has & EventHasNote)
        out.text(event.note);
    if (has & EventHasUnknown)
        out.text(event.unknown);
}

EventRecord::EventRecord(const char* at) : rest_(at) {
    has_ = rest_.smallNumber();
    id_ = rest_.text();
    title_ = rest_.text();
}

std::optional<std::uint32_t> EventRecord::category() const {
    if (!(has_ & EventHasCategory))
        return std::nullopt;
    PackReader in = rest_;
    return in.smallNumber() - 1;
}

std::optional<std::uint32_t> EventRecord::place() const {
    if (!(has_ & EventHasPlace))
        return std::nullopt;
    PackReader in = rest_;
    if (has_ & EventHasCategory)
        (void)in.number();
    return in.smallNumber() - 1;
}

PackReader EventRecord::afterPlace() const {
    PackReader in = rest_;
    if (has_ & EventHasCategory)
        (void)in.number();
    if (has_ & EventHasPlace)
        (void)in.number();
    return in;
}

Status EventRecord::status() const {
    if (!(has_ & EventHasStatus))
        return Status::Occurred;
    PackReader in = afterPlace();
    return unpackKnown<Status>(in).value_or(Status::Occurred);
}

bool EventRecord::hasRivalDates() const { return (has_ & EventHasRivalDates) != 0; }
bool EventRecord::hasLinks() const { return (has_ & EventHasLinks) != 0; }

EventRecord::Claims EventRecord::claims(const std::function<void(EntityKind, std::uint32_t)>& name,
                                        const std::function<void(std::string_view)>& link) const {
    PackReader in = afterPlace();
    const auto report = [&name](EntityKind kind, std::uint32_t packed) {
        if (name && packed != 0)
            name(kind, packed - 1);
    };
    if (has_ & EventHasStatus)
        (void)unpackKnown<Status>(in);
    if (has_ & EventHasActors) {
        for (std::uint64_t left = in.number(); left > 0; --left) {
            report(EntityKind::Actor, in.smallNumber());
            (void)in.text();
            (void)in.text();
        }
    }
    if (has_ & EventHasLinks) {
        for (std::uint64_t left = in.number(); left > 0; --left) {
            const std::string_view event = in.text();
            if (link)
                link(event);
            report(EntityKind::Source, in.smallNumber());
            (void)unpackKnown<LinkType>(in);
            (void)unpackKnown<Basis>(in);
            if (in.byte() != 0)
                (void)in.number();
            (void)in.text();
            (void)in.text();
        }
    }
    Claims claims{in, 1, 0};
    if (has_ & EventHasSeveralDates) {
        claims.count = claims.in.smallNumber();
        claims.speaking = claims.in.smallNumber();
    }
    return claims;
}

void EventRecord::actors(const std::function<void(std::uint32_t)>& visit) const {
    if (!(has_ & EventHasActors))
        return;
    (void)claims([&visit](EntityKind kind, std::uint32_t number) {
        if (kind == EntityKind::Actor)
            visit(number);
    });
}

void EventRecord::links(const std::function<void(std::string_view)>& visit) const {
    if (has_ & EventHasLinks)
        (void)claims({}, visit);
}

void EventRecord::claimSources(const std::function<void(std::uint32_t)>& visit) const {
    Claims all = claims();
    for (std::uint32_t i = 0; i < all.count; ++i) {
        if (const auto source = skipClaim(all.in))
            visit(*source);
    }
}

void EventRecord::names(const std::function<void(EntityKind, std::uint32_t)>& visit) const {
    if (const auto number = category())
        visit(EntityKind::Category, *number);
    if (const auto number = place())
        visit(EntityKind::Place, *number);
    Claims all = claims(visit);
    for (std::uint32_t i = 0; i < all.count; ++i) {
        if (const auto source = skipClaim(all.in))
            visit(EntityKind::Source, *source);
    }
}

std::optional<PlainSpan> EventRecord::plainSpan() const { return plainSpanOfClaim(claims().speakingOne()); }

DateClaim EventRecord::speakingClaim(const IdInterner& names) const {
    PackReader in = claims().speakingOne();
    return unpackClaim(in, names);
}

Event EventRecord::unpack(const IdInterner& names) const {
    Event event;
    event.id = EventId(id_);
    event.title = title_;
    PackReader in = rest_;
    if (has_ & EventHasCategory)
        event.category = unpackName<CategoryId>(in, EntityKind::Category, names);
    if (has_ & EventHasPlace)
        event.place = unpackName<PlaceId>(in, EntityKind::Place, names);
    if (has_ & EventHasStatus)
        event.status = unpackTerm<Status>(in);
    if (has_ & EventHasActors) {
        event.actors.resize(static_cast<std::size_t>(in.number()));
        for (Participation& actor : event.actors) {
            actor.actor = unpackName<ActorId>(in, EntityKind::Actor, names);
            actor.part = in.text();
            actor.unknown = in.text();
        }
    }
    if (has_ & EventHasLinks) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            event.links.push_back(unpackLink(in, names));
    }
    std::uint64_t dates = 1;
    if (has_ & EventHasSeveralDates) {
        dates = in.number();
        (void)in.number();
    }
    for (; dates > 0; --dates)
        event.dates.push_back(unpackClaim(in, names));
    if (has_ & EventHasSummary)
        event.summary = in.text();
    if (has_ & EventHasNumbers) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            event.numbers.push_back(unpackFigure(in));
    }
    if (has_ & EventHasTags) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            event.tags.emplace_back(in.text());
    }
    if (has_ & EventHasNote)
        event.note = in.text();
    if (has_ & EventHasUnknown)
        event.unknown = in.text();
    return event;
}

} // namespace crisis::model
