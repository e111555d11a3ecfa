// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/PackedClaim.h"

#include "core/model/store/PackedTerm.h"

namespace crisis::model {

namespace {

// The members that are there, the common ones within seven bits; they follow in this order.
enum Member : std::uint32_t {
    HasDate = 1U << 0,
    HasStart = 1U << 1,
    HasEnd = 1U << 2,
    HasBasis = 1U << 3,
    HasPhrase = 1U << 4,
    HasSource = 1U << 5,
    HasParagraph = 1U << 6,
    HasAnchor = 1U << 7,
    HasRule = 1U << 8,
    HasRank = 1U << 9,
    HasReason = 1U << 10,
    HasTimeZone = 1U << 11,
    HasRole = 1U << 12,
    HasUnknown = 1U << 13,
};

std::uint32_t membersOf(const DateClaim& claim) {
    std::uint32_t has = 0;
    const auto mark = [&has](bool present, std::uint32_t member) { has |= present ? member : 0U; };
    mark(claim.date.has_value(), HasDate);
    mark(claim.start.has_value(), HasStart);
    mark(claim.end.has_value(), HasEnd);
    mark(claim.basis.isSaid(), HasBasis);
    mark(!claim.phrase.empty(), HasPhrase);
    mark(!claim.source.empty(), HasSource);
    mark(claim.paragraph.has_value(), HasParagraph);
    mark(claim.anchor.has_value(), HasAnchor);
    mark(!claim.rule.empty(), HasRule);
    mark(claim.rank.isSaid(), HasRank);
    mark(!claim.reason.empty(), HasReason);
    mark(!claim.timeZone.empty(), HasTimeZone);
    mark(claim.role.has_value(), HasRole);
    mark(!claim.unknown.empty(), HasUnknown);
    return has;
}

} // namespace

void packName(PackBuffer& out, EntityKind kind, std::string_view id, InternCache& names) {
    out.number(id.empty() ? 0 : names.number(kind, id) + std::uint64_t{1});
}

void packClaim(PackBuffer& out, const DateClaim& claim, InternCache& names) {
    const std::uint32_t has = membersOf(claim);
    out.number(has);
    for (const auto* date : {&claim.date, &claim.start, &claim.end}) {
        if (*date)
            packDate(out, **date);
    }
    if (has & HasBasis)
        packTerm(out, claim.basis);
    if (has & HasPhrase)
        out.text(claim.phrase);
    if (has & HasSource)
        packName(out, EntityKind::Source, claim.source.value(), names);
    if (has & HasParagraph)
        out.signedNumber(*claim.paragraph);
    if (has < HasAnchor)
        return;
    if (has & HasAnchor)
        packDate(out, *claim.anchor);
    if (has & HasRule)
        out.text(claim.rule);
    if (has & HasRank)
        packTerm(out, claim.rank);
    if (has & HasReason)
        out.text(claim.reason);
    if (has & HasTimeZone)
        out.text(claim.timeZone);
    if (has & HasRole)
        packTerm(out, *claim.role);
    if (has & HasUnknown)
        out.text(claim.unknown);
}

DateClaim unpackClaim(PackReader& in, const IdInterner& names) {
    DateClaim claim;
    const std::uint32_t has = in.smallNumber();
    if (has & HasDate)
        claim.date = unpackDate(in);
    if (has & HasStart)
        claim.start = unpackDate(in);
    if (has & HasEnd)
        claim.end = unpackDate(in);
    if (has & HasBasis)
        claim.basis = unpackTerm<Basis>(in);
    if (has & HasPhrase)
        claim.phrase = in.text();
    if (has & HasSource)
        claim.source = unpackName<SourceId>(in, EntityKind::Source, names);
    if (has & HasParagraph)
        claim.paragraph = static_cast<int>(in.signedNumber());
    if (has & HasAnchor)
        claim.anchor = unpackDate(in);
    if (has & HasRule)
        claim.rule = in.text();
    if (has & HasRank)
        claim.rank = unpackTerm<Rank>(in);
    if (has & HasReason)
        claim.reason = in.text();
    if (has & HasTimeZone)
        claim.timeZone = in.text();
    if (has & HasRole)
        claim.role = unpackTerm<SourceDateRole>(in);
    if (has & HasUnknown)
        claim.unknown = in.text();
    return claim;
}

std::optional<std::uint32_t> skipClaim(PackReader& in) {
    const std::uint32_t has = in.smallNumber();
    std::optional<std::uint32_t> source;
    for (const std::uint32_t member : {HasDate, HasStart, HasEnd}) {
        if (has & member)
            skipDate(in);
    }
    if (has & HasBasis)
        (void)unpackKnown<Basis>(in);
    if (has & HasPhrase)
        (void)in.text();
    if (has & HasSource)
        source = in.smallNumber() - 1;
    if (has & HasParagraph)
        (void)in.number();
    if (has & HasAnchor)
        skipDate(in);
    if (has & HasRule)
        (void)in.text();
    if (has & HasRank)
        (void)unpackKnown<Rank>(in);
    if (has & HasReason)
        (void)in.text();
    if (has & HasTimeZone)
        (void)in.text();
    if (has & HasRole)
        (void)unpackKnown<SourceDateRole>(in);
    if (has & HasUnknown)
        (void)in.text();
    return source;
}

std::optional<PlainSpan> plainSpanOfClaim(PackReader in) {
    const std::uint32_t has = in.smallNumber();
    if (!(has & HasDate) || (has & HasTimeZone))
        return std::nullopt;
    return plainSpan(in);
}

} // namespace crisis::model
