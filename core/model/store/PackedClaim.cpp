// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/PackedClaim.h"

#include "core/model/store/PackedTerm.h"

namespace crisis::model {

namespace {

// The members present, in this order; the common ones fit into seven bits.
enum ClaimBit : std::uint32_t {
    ClaimHasDate = 1U << 0,
    ClaimHasStart = 1U << 1,
    ClaimHasEnd = 1U << 2,
    ClaimHasBasis = 1U << 3,
    ClaimHasPhrase = 1U << 4,
    ClaimHasSource = 1U << 5,
    ClaimHasParagraph = 1U << 6,
    ClaimHasAnchor = 1U << 7,
    ClaimHasRule = 1U << 8,
    ClaimHasRank = 1U << 9,
    ClaimHasReason = 1U << 10,
    ClaimHasTimeZone = 1U << 11,
    ClaimHasRole = 1U << 12,
    ClaimHasUnknown = 1U << 13,
};

std::uint32_t membersOf(const DateClaim& claim) {
    std::uint32_t has = 0;
    const auto mark = [&has](bool present, std::uint32_t member) { has |= present ? member : 0U; };
    mark(claim.date.has_value(), ClaimHasDate);
    mark(claim.start.has_value(), ClaimHasStart);
    mark(claim.end.has_value(), ClaimHasEnd);
    mark(claim.basis.isSaid(), ClaimHasBasis);
    mark(!claim.phrase.empty(), ClaimHasPhrase);
    mark(!claim.source.empty(), ClaimHasSource);
    mark(claim.paragraph.has_value(), ClaimHasParagraph);
    mark(claim.anchor.has_value(), ClaimHasAnchor);
    mark(!claim.rule.empty(), ClaimHasRule);
    mark(claim.rank.isSaid(), ClaimHasRank);
    mark(!claim.reason.empty(), ClaimHasReason);
    mark(!claim.timeZone.empty(), ClaimHasTimeZone);
    mark(claim.role.has_value(), ClaimHasRole);
    mark(!claim.unknown.empty(), ClaimHasUnknown);
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
    if (has & ClaimHasBasis)
        packTerm(out, claim.basis);
    if (has & ClaimHasPhrase)
        out.text(claim.phrase);
    if (has & ClaimHasSource)
        packName(out, EntityKind::Source, claim.source.value(), names);
    if (has & ClaimHasParagraph)
        out.signedNumber(*claim.paragraph);
    if (has < ClaimHasAnchor)
        return;
    if (has & ClaimHasAnchor)
        packDate(out, *claim.anchor);
    if (has & ClaimHasRule)
        out.text(claim.rule);
    if (has & ClaimHasRank)
        packTerm(out, claim.rank);
    if (has & ClaimHasReason)
        out.text(claim.reason);
    if (has & ClaimHasTimeZone)
        out.text(claim.timeZone);
    if (has & ClaimHasRole)
        packTerm(out, *claim.role);
    if (has & ClaimHasUnknown)
        out.text(claim.unknown);
}

DateClaim unpackClaim(PackReader& in, const IdInterner& names) {
    DateClaim claim;
    const std::uint32_t has = in.smallNumber();
    if (has & ClaimHasDate)
        claim.date = unpackDate(in);
    if (has & ClaimHasStart)
        claim.start = unpackDate(in);
    if (has & ClaimHasEnd)
        claim.end = unpackDate(in);
    if (has & ClaimHasBasis)
        claim.basis = unpackTerm<Basis>(in);
    if (has & ClaimHasPhrase)
        claim.phrase = in.text();
    if (has & ClaimHasSource)
        claim.source = unpackName<SourceId>(in, EntityKind::Source, names);
    if (has & ClaimHasParagraph)
        claim.paragraph = static_cast<int>(in.signedNumber());
    if (has & ClaimHasAnchor)
        claim.anchor = unpackDate(in);
    if (has & ClaimHasRule)
        claim.rule = in.text();
    if (has & ClaimHasRank)
        claim.rank = unpackTerm<Rank>(in);
    if (has & ClaimHasReason)
        claim.reason = in.text();
    if (has & ClaimHasTimeZone)
        claim.timeZone = in.text();
    if (has & ClaimHasRole)
        claim.role = unpackTerm<SourceDateRole>(in);
    if (has & ClaimHasUnknown)
        claim.unknown = in.text();
    return claim;
}

std::optional<std::uint32_t> skipClaim(PackReader& in) {
    const std::uint32_t has = in.smallNumber();
    std::optional<std::uint32_t> source;
    for (const std::uint32_t member : {ClaimHasDate, ClaimHasStart, ClaimHasEnd}) {
        if (has & member)
            skipDate(in);
    }
    if (has & ClaimHasBasis)
        (void)unpackKnown<Basis>(in);
    if (has & ClaimHasPhrase)
        (void)in.text();
    if (has & ClaimHasSource)
        source = in.smallNumber() - 1;
    if (has & ClaimHasParagraph)
        (void)in.number();
    if (has & ClaimHasAnchor)
        skipDate(in);
    if (has & ClaimHasRule)
        (void)in.text();
    if (has & ClaimHasRank)
        (void)unpackKnown<Rank>(in);
    if (has & ClaimHasReason)
        (void)in.text();
    if (has & ClaimHasTimeZone)
        (void)in.text();
    if (has & ClaimHasRole)
        (void)unpackKnown<SourceDateRole>(in);
    if (has & ClaimHasUnknown)
        (void)in.text();
    return source;
}

std::optional<PlainSpan> plainSpanOfClaim(PackReader in) {
    const std::uint32_t has = in.smallNumber();
    if (!(has & ClaimHasDate) || (has & ClaimHasTimeZone))
        return std::nullopt;
    return plainSpan(in);
}

} // namespace crisis::model
