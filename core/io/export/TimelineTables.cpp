// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TimelineTables.h"

#include "core/time/CivilText.h"

#include <initializer_list>

namespace crisis::io {

namespace {

void send(const RowSink& sink, std::initializer_list<std::string_view> cells) {
    sink({cells.begin(), cells.size()});
}

void addTo(std::string& list, std::string_view item) {
    if (item.empty())
        return;
    list += list.empty() ? "" : "; ";
    list += item;
}

template <class Id>
std::string nameOf(const Timeline& timeline, const Id& id) {
    const auto* item = timeline.find(id);
    return item ? item->name : std::string();
}

std::string wordsOf(const DateClaim& claim, const DateStrings& words) {
    return claim.date ? inWords(*claim.date, words) : inWords(claim.start, claim.end, words);
}

std::string numberOr(const std::optional<int>& number, const char* none = "") {
    return number ? std::to_string(*number) : none;
}

} // namespace

void eventRows(const Timeline& timeline, const DateStrings& words, const RowSink& sink) {
    send(sink,
         {"id", "title", "summary", "status", "disputed", "category", "date", "earliest", "latest", "words",
          "basis", "phrase", "anchor", "rule", "actors", "place", "tags", "sources", "statements"});
    for (const EventPosition index : timeline.displayOrder()) {
        const Event event = timeline.event(index);
        const DateClaim claim = timeline.date(index);
        const Bounds bounds = boundsOf(claim);
        std::string actors, tags, sources;
        for (const Participation& part : event.actors)
            addTo(actors, nameOf(timeline, part.actor));
        for (const std::string& tag : event.tags)
            addTo(tags, tag);
        std::vector<std::uint32_t> positions;
        timeline.sourcesOf(index, positions);
        for (const std::uint32_t position : positions)
            addTo(sources, timeline.sources()[position].title);
        send(sink, {event.id.value(), event.title, event.summary,
                    event.status.isSaid() ? event.status.word() : wordOf(Status::Occurred),
                    timeline.isDisputed(index) ? "yes" : "no", nameOf(timeline, event.category),
                    edtfOf(claim), bounds.earliestStart ? isoBound(*bounds.earliestStart) : std::string(),
                    bounds.latestEnd ? isoBound(*bounds.latestEnd) : std::string(), wordsOf(claim, words),
                    claim.basis.word(), claim.phrase, claim.anchor ? claim.anchor->text() : std::string(),
                    claim.rule, actors, nameOf(timeline, event.place), tags, sources,
                    std::to_string(timeline.statementsAbout(index).size())});
    }
}

void statementRows(const Timeline& timeline, const DateStrings& words, const RowSink& sink) {
    send(sink, {"id",          "kind",       "text",    "speakers", "office",     "venue",       "stance",
                "event",       "eventTitle", "answers", "date",     "words",      "credibility", "source",
                "reliability", "paragraph",  "url",     "standing", "likelihood", "confidence"});
    for (std::uint32_t i = 0; i < timeline.statementCount(); ++i) {
        const Statement statement = timeline.statement(StatementPosition{i});
        std::string speakers;
        for (const ActorId& speaker : statement.speakers)
            addTo(speakers, nameOf(timeline, speaker));
        const DateClaim* claim = speakingClaim(statement.dates);
        const Source* source = timeline.find(statement.source);
        const auto row = [&](const StatementTarget& about) {
            const auto event = timeline.indexOf(about.event.value());
            send(sink, {statement.id.value(),
                        statement.kind.word(),
                        statement.text,
                        speakers,
                        statement.speakerOffice,
                        statement.venue,
                        about.stance.word(),
                        about.event.value(),
                        event ? timeline.title(*event) : std::string_view(),
                        about.statement.value(),
                        claim ? edtfOf(*claim) : std::string(),
                        claim ? wordsOf(*claim, words) : std::string(),
                        numberOr(statement.credibility, "6"),
                        source ? source->title : std::string(),
                        source && !source->reliability.empty() ? source->reliability : std::string("F"),
                        numberOr(statement.paragraph),
                        source ? source->url : std::string(),
                        statement.origin.word(),
                        statement.likelihood.word(),
                        statement.confidence.word()});
        };
        if (statement.about.empty())
            row({});
        for (const StatementTarget& about : statement.about)
            row(about);
    }
}

} // namespace crisis::io
