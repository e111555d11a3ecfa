// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Civil.h"
#include "tests/core/model/Samples.h"

#include <atomic>

namespace crisis::test {
using namespace crisis::model;

inline const std::atomic<bool> goOn{false};

inline std::int64_t day(std::string_view text) { return date(text).bounds().earliestStart->day; }

inline Source published(const char* id, std::string_view on) {
    Source made = source(id);
    DateClaim out = claim(on);
    out.role = SourceDateRole::Published;
    made.dates = {out};
    return made;
}

inline DateClaim claimOf(const char* sourceId, std::string_view on) {
    DateClaim made = claim(on);
    made.source = SourceId(sourceId);
    return made;
}

inline Event datedBy(const char* id, std::vector<DateClaim> dates) {
    Event made = event(id, id);
    made.dates = std::move(dates);
    return made;
}

inline Statement said(const char* id, const char* about, const char* sourceId,
                      VocabularyTerm<Stance> stance = {}) {
    Statement made = statementAbout(id, about, stance);
    made.source = SourceId(sourceId);
    return made;
}

} // namespace crisis::test
