// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/StatementRecord.h"

#include "core/model/store/PackedClaim.h"
#include "core/model/store/PackedTerm.h"

namespace crisis::model {

namespace {

// The members that are there, in this order, after id and text.
enum Member : std::uint32_t {
    HasAbout = 1U << 0,
    HasSource = 1U << 1,
    HasKind = 1U << 2,
    HasSpeakers = 1U << 3,
    HasParagraph = 1U << 4,
    HasDates = 1U << 5,
    HasVenue = 1U << 6,
    HasSpeakerOffice = 1U << 7,
    HasPrefix = 1U << 8,
    HasSuffix = 1U << 9,
    HasStart = 1U << 10,
    HasEnd = 1U << 11,
    HasCredibility = 1U << 12,
    HasLanguage = 1U << 13,
    HasStanding = 1U << 14, // with likelihood and confidence
    HasUnknown = 1U << 15,
};

std::uint32_t membersOf(const Statement& statement) {
    std::uint32_t has = 0;
    const auto mark = [&has](bool present, std::uint32_t member) { has |= present ? member : 0U; };
    mark(!statement.about.empty(), HasAbout);
    mark(!statement.source.empty(), HasSource);
    mark(statement.kind.isSaid(), HasKind);
    mark(!statement.speakers.empty(), HasSpeakers);
    mark(statement.paragraph.has_value(), HasParagraph);
    mark(!statement.dates.empty(), HasDates);
    mark(!statement.venue.empty(), HasVenue);
    mark(!statement.speakerOffice.empty(), HasSpeakerOffice);
    mark(!statement.prefix.empty(), HasPrefix);
    mark(!statement.suffix.empty(), HasSuffix);
    mark(statement.start.has_value(), HasStart);
    mark(statement.end.has_value(), HasEnd);
    mark(statement.credibility.has_value(), HasCredibility);
    mark(!statement.language.empty(), HasLanguage);
    mark(statement.origin.isSaid() || statement.likelihood.isSaid() || statement.confidence.isSaid(),
         HasStanding);
    mark(!statement.unknown.empty(), HasUnknown);
    return has;
}

// Which of the three are there, then those.
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
    if (has & HasAbout) {
        out.number(statement.about.size());
        for (const StatementTarget& about : statement.about)
            packAbout(out, about);
    }
    if (has & HasSource)
        packName(out, EntityKind::Source, statement.source.value(), names);
    if (has & HasKind)
        packTerm(out, statement.kind);
    if (has & HasSpeakers) {
        out.number(statement.speakers.size());
        for (const ActorId& speaker : statement.speakers)
            packName(out, EntityKind::Actor, speaker.value(), names);
    }
    if (has & HasParagraph)
        out.signedNumber(*statement.paragraph);
    if (has & HasDates) {
        out.number(statement.dates.size());
        for (const DateClaim& claim : statement.dates)
            packClaim(out, claim, names);
    }
    if (has & HasVenue)
        out.text(statement.venue);
    if (has & HasSpeakerOffice)
        out.text(statement.speakerOffice);
    if (has & HasPrefix)
        out.text(statement.prefix);
    if (has & HasSuffix)
        out.text(statement.suffix);
    if (has & HasStart)
        out.signedNumber(*statement.start);
    if (has & HasEnd)
        out.signedNumber(*statement.end);
    if (has & HasCredibility)
        out.signedNumber(*statement.credibility);
    if (has & HasLanguage)
        out.text(statement.language);
    if (has & HasStanding)
        packStanding(out, statement);
    if (has & HasUnknown)
        out.text(statement.unknown);
}

StatementRecord::StatementRecord(const char* at) : rest_(at) {
    has_ = rest_.smallNumber();
    id_ = rest_.text();
    text_ = rest_.text();
}

std::uint32_t StatementRecord::aboutCount(PackReader& in) const {
    return has_ & HasAbout ? in.smallNumber() : 0;
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
    if (!(has_ & HasSource))
        return std::nullopt;
    PackReader in = afterAbout();
    return in.smallNumber() - 1;
}

bool StatementRecord::hasStanding() const { return (has_ & HasStanding) != 0; }

void StatementRecord::names(const std::function<void(EntityKind, std::uint32_t)>& visit) const {
    PackReader in = afterAbout();
    const auto report = [&visit](EntityKind kind, std::uint32_t packed) {
        if (packed != 0)
            visit(kind, packed - 1);
    };
    if (has_ & HasSource)
        report(EntityKind::Source, in.smallNumber());
    if (has_ & HasKind)
        (void)unpackKnown<StatementKind>(in);
    if (has_ & HasSpeakers) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            report(EntityKind::Actor, in.smallNumber());
    }
    if (has_ & HasParagraph)
        (void)in.number();
    if (has_ & HasDates) {
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
    if (has_ & HasSource)
        statement.source = unpackName<SourceId>(in, EntityKind::Source, names);
    if (has_ & HasKind)
        statement.kind = unpackTerm<StatementKind>(in);
    if (has_ & HasSpeakers) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            statement.speakers.push_back(unpackName<ActorId>(in, EntityKind::Actor, names));
    }
    if (has_ & HasParagraph)
        statement.paragraph = static_cast<int>(in.signedNumber());
    if (has_ & HasDates) {
        for (std::uint64_t left = in.number(); left > 0; --left)
            statement.dates.push_back(unpackClaim(in, names));
    }
    if (has_ & HasVenue)
        statement.venue = in.text();
    if (has_ & HasSpeakerOffice)
        statement.speakerOffice = in.text();
    if (has_ & HasPrefix)
        statement.prefix = in.text();
    if (has_ & HasSuffix)
        statement.suffix = in.text();
    if (has_ & HasStart)
        statement.start = in.signedNumber();
    if (has_ & HasEnd)
        statement.end = in.signedNumber();
    if (has_ & HasCredibility)
        statement.credibility = static_cast<int>(in.signedNumber());
    if (has_ & HasLanguage)
        statement.language = in.text();
    if (has_ & HasStanding)
        unpackStanding(in, statement);
    if (has_ & HasUnknown)
        statement.unknown = in.text();
    return statement;
}

} // namespace crisis::model
