// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/StatementRecord.h"

#include "core/model/store/PackedClaim.h"
#include "core/model/store/PackedTerm.h"

namespace crisis::model {

namespace {

// The members present, in this order, after id and text.
enum StatementBit : std::uint32_t {
    StatementHasAbout = 1U << 0,
    StatementHasSource = 1U << 1,
    StatementHasKind = 1U << 2,
    StatementHasSpeakers = 1U << 3,
    StatementHasParagraph = 1U << 4,
    StatementHasDates = 1U << 5,
    StatementHasVenue = 1U << 6,
    StatementHasSpeakerOffice = 1U << 7,
    StatementHasPrefix = 1U << 8,
    StatementHasSuffix = 1U << 9,
    StatementHasStart = 1U << 10,
    StatementHasEnd = 1U << 11,
    StatementHasCredibility = 1U << 12,
    StatementHasLanguage = 1U << 13,
    StatementHasStanding = 1U << 14, // includes likelihood and confidence
    StatementHasUnknown = 1U << 15,
};

std::uint32_t membersOf(const Statement& statement) {
    std::uint32_t has = 0;
    const auto mark = [&has](bool present, std::uint32_t member) { has |= present ? member : 0U; };
    mark(!statement.about.empty(), StatementHasAbout);
    mark(!statement.source.empty(), StatementHasSource);
    mark(statement.kind.isSaid(), StatementHasKind);
    mark(!statement.speakers.empty(), StatementHasSpeakers);
    mark(statement.paragraph.has_value(), StatementHasParagraph);
    mark(!statement.dates.empty(), StatementHasDates);
    mark(!statement.venue.empty(), StatementHasVenue);
    mark(!statement.speakerOffice.empty(), StatementHasSpeakerOffice);
    mark(!statement.prefix.empty(), StatementHasPrefix);
    mark(!statement.suffix.empty(), StatementHasSuffix);
    mark(statement.start.has_value(), StatementHasStart);
    mark(statement.end.has_value(), StatementHasEnd);
    mark(statement.credibility.has_value(), StatementHasCredibility);
    mark(!statement.language.empty(), StatementHasLanguage);
    mark(statement.origin.isSaid() || statement.likelihood.isSaid() || statement.confidence.isSaid(),
         StatementHasStanding);
    mark(!statement.unknown.empty(), StatementHasUnknown);
    return has;
}

// A bit mask of the three members, then those present.
void packStanding(PackBuffer& out, const Statement& statement) {
    out.byte(static_cast<std::uint8_t>((statement.origin.isSaid() ? 1 : 0) |
                                       (statement.likelihood.isSaid() ? 2 : 0) |
                                       (statement.confidence.isSaid() ? 4 : 0)));
    if (statement.origin.isSaid())
        packTerm(out, statement.origin);
    if (statement.likelihood.isSaid())
        packTerm(out, statement.likelihood);
    if (statement.confidence.isSaid())
        packTerm(out, statement.confidence);
}

void unpackStanding(PackReader& in, Statement& statement) {
    const std::uint8_t has = in.byte();
    if (has & 1)
        statement.origin = unpackTerm<StatementOrigin>(in);
    if (has & 2)
        statement.likelihood = unpackTerm<Likelihood>(in);
    if (has & 4)
        statement.confidence = unpackTerm<Confidence>(in);
}

enum AboutMember : std::uint8_t { AboutStatement = 1, AboutHasUnknown = 2 };

void packAbout(PackBuffer& out, const StatementTarget& about) {
    const bool isStatement = about.event.empty();
    out.byte(static_cast<std::uint8_t>((isStatement ? AboutStatement : 0) |
                                       (about.unknown.empty() ? 0 : AboutHasUnknown)));
    out.text(isStatement ? about.statement.value() : about.event.value());
    packTerm(out, about.stance);
    if (!about.unknown.empty())
        out.text(about.unknown);
}

StatementTarget unpackAbout(PackReader& in) {
    StatementTarget about;
    const std::uint8_t has = in.byte();
    if (has & AboutStatement)
        about.statement = StatementId(in.text());
    else
        about.event = EventId(in.text());
    about.stance = unpackTerm<Stance>(in);
    if (has & AboutHasUnknown)
        about.unknown = in.text();
    return about;
}

} // namespace

void StatementRecord::pack(PackBuffer& out, const Statement& statement, InternCache& names) {
    const std::uint32_t has = membersOf(statement);
    out.number(has);
    out.text(statement.id.value());
    out.text(statement.text);
    if (has & StatementHasAbout) {
        out.number(statement.about.size());
        for (const StatementTarget& about : statement.about)
            packAbout(out, about);
    }
    if (has & StatementHasSource)
        packName(out, EntityKind::Source, statement.source.value(), names);
    if (has & StatementHasKind)
        packTerm(out, statement.kind);
    if (has & StatementHasSpeakers) {
        out.number(statement.speakers.size());
        for (const ActorId& speaker : statement.speakers)
            packName(out, EntityKind::Actor, speaker.value(), names);
    }
    if (has & StatementHasParagraph)
        out.signedNumber(*statement.paragraph);
    if (has & StatementHasDates) {
        out.number(statement.dates.size());
        for (const DateClaim& claim : statement.dates)
            packClaim(out, claim, names);
    }
    if (has & StatementHasVenue)
        out.text(statement.venue);
    if (has & StatementHasSpeakerOffice)
        out.text(statement.speakerOffice);
    if (has & StatementHasPrefix)
        out.text(statement.prefix);
    if (has & StatementHasSuffix)
        out.text(statement.suffix);
    if (has & StatementHasStart)
        out.signedNumber(*statement.start);
    if (has & StatementHasEnd)
        out.signedNumber(*statement.end);
    if (has & StatementHasCredibility)
        out.signedNumber(*statement.credibility);
    if (has & StatementHasLanguage)
        out.text(statement.language);
    if (has & StatementHasStanding)
        packStanding(out, statement);
    if (has & StatementHasUnknown)
        out.text(statement.unknown);
}

StatementRecord::StatementRecord(const char* at) : rest_(at) {
    has_ = rest_.smallNumber();
    id_ = rest_.text();
    text_ = rest_.text();
}

std::uint32_t StatementRecord::aboutCount(PackReader& in) const {
    return has_ & StatementHasAbout ? in.smallNumber() : 0;
}

StatementRecord::About StatementRecord::nextAbout(PackReader& in) {
    About about;
    const std::uint8_t has = in.byte();
    (has & AboutStatement ? about.statement : about.event) = in.text();
    about.stance = unpackKnown<Stance>(in);
    if (has & AboutHasUnknown)
        (void)in.text();
    return about;
}

PackReader StatementRecord::afterAbout() const {
    PackReader in = rest_;
    for (std::uint32_t left = aboutCount(in); left > 0; --left)
        (void)nextAbout(in);
    return in;
}

std::optional<std::uint32_t> StatementRecord::source() const {
    if (!(has_ & StatementHasSource))
        return std::nullopt;
    PackReader in = afterAbout();
    return in.smallNumber() - 1;
}

bool StatementRecord::hasStanding() const { return (has_ & StatementHasStanding) != 0; }

void StatementRecord::names(const std::function<void(EntityKind, std::uint32_t)>& visit) const {
    PackReader in = afterAbout();
    const auto report = [&visit](EntityKind kind, std::uint32_t packed) {
        if (packed != 0)
            visit(kind, packed - 1);
    };
    if (has_ & StatementHasSource)
        report(EntityKind::Source, in.smallNumber());
    if (has_ & StatementHasKind)
        (void)unpackKnown<StatementKind>(in);
    if (has_ & StatementHasSpeakers) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            report(EntityKind::Actor, in.smallNumber());
    }
    if (has_ & StatementHasParagraph)
        (void)in.number();
    if (has_ & StatementHasDates) {
        for (std::uint64_t left = in.number(); left > 0; --left) {
            if (const auto number = skipClaim(in))
                visit(EntityKind::Source, *number);
        }
    }
}

Statement StatementRecord::unpack(const IdInterner& names) const {
    Statement statement;
    statement.id = StatementId(id_);
    statement.text = text_;
    PackReader in = rest_;
    for (std::uint32_t left = aboutCount(in); left > 0; --left)
        statement.about.push_back(unpackAbout(in));
    if (has_ & StatementHasSource)
        statement.source = unpackName<SourceId>(in, EntityKind::Source, names);
    if (has_ & StatementHasKind)
        statement.kind = unpackTerm<StatementKind>(in);
    if (has_ & StatementHasSpeakers) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            statement.speakers.push_back(unpackName<ActorId>(in, EntityKind::Actor, names));
    }
    if (has_ & StatementHasParagraph)
        statement.paragraph = static_cast<int>(in.signedNumber());
    if (has_ & StatementHasDates) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            statement.dates.push_back(unpackClaim(in, names));
    }
    if (has_ & StatementHasVenue)
        statement.venue = in.text();
    if (has_ & StatementHasSpeakerOffice)
        statement.speakerOffice = in.text();
    if (has_ & StatementHasPrefix)
        statement.prefix = in.text();
    if (has_ & StatementHasSuffix)
        statement.suffix = in.text();
    if (has_ & StatementHasStart)
        statement.start = in.signedNumber();
    if (has_ & StatementHasEnd)
        statement.end = in.signedNumber();
    if (has_ & StatementHasCredibility)
        statement.credibility = static_cast<int>(in.signedNumber());
    if (has_ & StatementHasLanguage)
        statement.language = in.text();
    if (has_ & StatementHasStanding)
        unpackStanding(in, statement);
    if (has_ & StatementHasUnknown)
        statement.unknown = in.text();
    return statement;
}

} // namespace crisis::model
