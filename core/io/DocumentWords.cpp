// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/DocumentWords.h"

namespace crisis {

DocumentWords DocumentWords::english() {
    DocumentWords words;
    words.dates = DateWords::english();
    words.eventsHeading = "Events";
    words.sourcesHeading = "Sources";
    words.date = [dates = words.dates](const DateClaim& claim) {
        return claim.date ? inWords(*claim.date, dates) : inWords(claim.start, claim.end, dates);
    };
    words.basis = [](const DateClaim& claim) { return std::string(claim.basis.word()); };
    words.status = [](const Timeline& timeline, EventIndex event) {
        return std::string(wordOf(timeline.status(event)));
    };
    words.quote = [](const Statement& statement) { return "\"" + statement.text + "\""; };
    words.attribution = [](const Timeline& timeline, const Statement& statement) {
        std::string names;
        for (const ActorId& speaker : statement.speakers) {
            if (const Actor* actor = timeline.find(speaker))
                names += (names.empty() ? "" : "; ") + actor->name;
        }
        return names;
    };
    words.source = [](const Source& one) { return one.title; };
    return words;
}

} // namespace crisis
