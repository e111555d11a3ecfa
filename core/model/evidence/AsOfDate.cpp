// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/AsOfDate.h"

namespace crisis::model {

const DateClaim* AsOfDate::speaking(std::span<const DateClaim> claims) const {
    if (isEverything())
        return speakingClaim(claims);
    const DateClaim* normal = nullptr;
    const DateClaim* any = nullptr;
    for (const DateClaim& claim : claims) {
        if (!(*this)(claim))
            continue;
        if (claim.rank.is(Rank::Preferred))
            return &claim;
        if (normal == nullptr && claim.rank.is(Rank::Normal))
            normal = &claim;
        if (any == nullptr)
            any = &claim;
    }
    return normal != nullptr ? normal : any;
}

} // namespace crisis::model
