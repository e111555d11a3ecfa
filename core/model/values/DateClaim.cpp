// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values/DateClaim.h"

namespace crisis::model {

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

Result<void> setDate(DateClaim& claim, std::string_view text) {
    auto whole = Date::parse(text);
    if (whole) {
        claim.date = std::move(*whole);
        claim.start.reset();
        claim.end.reset();
        return {};
    }
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos)
        return tl::unexpected(whole.error());
    auto start = Date::parse(text.substr(0, slash));
    auto end = Date::parse(text.substr(slash + 1));
    if (!start || !end)
        return tl::unexpected(whole.error()); // its error position refers to the whole text
    claim.date.reset();
    claim.start = start->isUndated() && !start->isOpenEnd() ? std::nullopt : std::optional(*start);
    claim.end = end->isUndated() && !end->isOpenEnd() ? std::nullopt : std::optional(*end);
    return {};
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

} // namespace crisis::model
