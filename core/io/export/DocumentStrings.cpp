// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DocumentStrings.h"

namespace crisis::io {

DocumentStrings DocumentStrings::english() {
    DocumentStrings words;
    words.dates = DateStrings::english();
    words.eventsHeading = "Events";
    words.sourcesHeading = "Sources";
    words.date = [dates = words.dates](const DateClaim& claim) {
        return claim.date ? inWords(*claim.date, dates) : inWords(claim.start, claim.end, dates);
    };
    words.basis = [](const DateClaim& claim) { return std::string(claim.basis.word()); };
    words.status = [](const Timeline& timeline, EventPosition event) {
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

} // namespace crisis::io
