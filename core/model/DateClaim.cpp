// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/DateClaim.h"

namespace crisis {

Bounds boundsOf(const DateClaim& claim) {
    if (claim.date)
        return claim.date->bounds();
    Bounds bounds;
    if (claim.start) {
        bounds.earliestStart = claim.start->bounds().earliestStart;
        bounds.latestStart = claim.start->bounds().latestEnd;
    }
    if (claim.end) {
        bounds.earliestEnd = claim.end->bounds().earliestStart;
        bounds.latestEnd = claim.end->bounds().latestEnd;
    }
    return bounds;
}

bool isUndated(const DateClaim& claim) {
    if (claim.date)
        return claim.date->isUndated();
    return !(claim.start && !claim.start->isUndated()) && !(claim.end && !claim.end->isUndated());
}

std::string edtfOf(const DateClaim& claim) {
    if (claim.date)
        return claim.date->text();
    if (!claim.start && !claim.end)
        return {};
    std::string text = claim.start ? claim.start->text() : std::string();
    text += '/';
    if (claim.end)
        text += claim.end->text();
    return text;
}

const DateClaim* speakingClaim(std::span<const DateClaim> claims) {
    const DateClaim* normal = nullptr;
    for (const DateClaim& claim : claims) {
        if (claim.rank.is(Rank::Preferred))
            return &claim;
        if (!normal && claim.rank.is(Rank::Normal))
            normal = &claim;
    }
    if (normal)
        return normal;
    return claims.empty() ? nullptr : &claims.front();
}

} // namespace crisis
