// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/support/SampleTimeline.h"

#include "core/model/TimelineBuilder.h"

namespace crisis::test {
using namespace crisis::ui;
namespace {

Date day(const char* text) { return Date::parse(text).value(); }

DateClaim stated(const char* text, const char* phrase) {
    DateClaim claim;
    claim.date = day(text);
    claim.basis = Basis::Stated;
    claim.phrase = phrase;
    claim.source = SourceId("paper");
    claim.paragraph = 1;
    return claim;
}

DateClaim resolved(const char* text, const char* phrase, const char* rule) {
    DateClaim claim = stated(text, phrase);
    claim.basis = Basis::Resolved;
    claim.anchor = day("2023-08-08");
    claim.rule = rule;
    claim.paragraph = 3;
    return claim;
}

Event event(const char* id, const char* title, DateClaim claim) {
    Event made;
    made.id = EventId(id);
    made.title = title;
    made.dates = {std::move(claim)};
    made.category = CategoryId("diplomacy");
    return made;
}

Statement statement(const char* id, StatementKind kind, const char* text, std::vector<ActorId> speakers) {
    Statement made;
    made.id = StatementId(id);
    made.kind = kind;
    made.text = text;
    made.speakers = std::move(speakers);
    made.source = SourceId("paper");
    made.paragraph = 14;
    return made;
}

Statement about(Statement made, const char* eventId, Stance stance) {
    StatementTarget aboutness;
    aboutness.event = EventId(eventId);
    aboutness.stance = stance;
    made.about.push_back(aboutness);
    return made;
}

Statement answering(Statement made, const char* statementId, Stance stance) {
    StatementTarget aboutness;
    aboutness.statement = StatementId(statementId);
    aboutness.stance = stance;
    made.about.push_back(aboutness);
    return made;
}

void addSources(TimelineBuilder& builder) {
    Source paper;
    paper.id = SourceId("paper");
    paper.title = "Envoys turned away";
    paper.publisher = "The Paper";
    paper.kind = SourceKind::Newspaper;
    paper.reliability = "B";
    paper.reliabilityBasis = "Right about most things so far.";
    paper.url = "https://example.org/envoys";
    paper.anchor = day("2023-08-08");
    DateClaim shownOnPage = stated("2024-02-24", "Sat. Feb 24th, 2024");
    shownOnPage.role = SourceDateRole::ShownOnPage;
    shownOnPage.reason = "The day that the page was made.";
    paper.dates = {shownOnPage};
    builder.sources().push_back(paper);
    Source unrated;
    unrated.id = SourceId("radio");
    unrated.title = "Evening news";
    unrated.kind = SourceKind::Broadcaster;
    builder.sources().push_back(unrated);
}

void addFrame(TimelineBuilder& builder) {
    builder.header().title = "A crisis in summer";
    builder.header().description = "Made up for the tests.";
    builder.header().timeZone = "Africa/Niamey";
    addSources(builder);
    const auto actor = [&](const char* id, const char* name, ActorKind kind, const char* office) {
        Actor made;
        made.id = ActorId(id);
        made.name = name;
        made.kind = kind;
        made.office = office;
        builder.actors().push_back(made);
    };
    actor("envoy", "Ada Envoy", ActorKind::Person, "special envoy");
    actor("junta", "The junta", ActorKind::Group, "");
    actor("army", "The army", ActorKind::Organisation, "");
    Place place;
    place.id = PlaceId("capital");
    place.name = "The capital";
    builder.places().push_back(place);
    builder.categories().push_back({CategoryId("diplomacy"), "Diplomacy", "#0072b2", {}});
    builder.categories().push_back({CategoryId("unrest"), "Unrest", "", {}});
}

void addEvents(TimelineBuilder& builder) {
    Event summit =
        event("summit", "Heads of state meet", resolved("2023-08-10", "on Thursday", "next-weekday-after"));
    summit.status = Status::Planned;
    builder.add(summit);
    Event talks =
        event("talks", "The envoy holds talks", resolved("2023-08-07", "on Monday", "last-weekday-before"));
    talks.summary = "She meets junior officers.";
    talks.actors = {{ActorId("envoy"), "envoy", {}}, {ActorId("junta"), "host", {}}};
    talks.place = PlaceId("capital");
    talks.numbers = {{"Troops", "1100", "", "", true, "people", {}}};
    Link link;
    link.type = LinkType::RespondsTo;
    link.event = EventId("coup");
    link.basis = Basis::Analyst;
    talks.links = {link};
    talks.note = "The hour is not given.";
    builder.add(talks);
    builder.add(event("coup", "The coup", stated("2023-07-26", "July 26")));
    Event mission = event("mission", "A mission is refused",
                          resolved("[2023-07-31..2023-08-06]", "last week", "week-before"));
    DateClaim rival = stated("2023-08-03", "on 3 August");
    rival.reason = "So the radio says.";
    rival.source = SourceId("radio");
    mission.dates.front().rank = Rank::Preferred;
    mission.dates.push_back(rival);
    builder.add(mission);
    Event markup = event("markup", "<img src=\"file:///etc/passwd\"> & <b>bold</b>",
                         stated("2023-08-05", "on 5 August"));
    markup.summary = "Left \xe2\x80\xae"
                     "right";
    markup.category = CategoryId("unrest");
    builder.add(markup);
}

void addStatements(TimelineBuilder& builder) {
    const ActorId envoy("envoy");
    const ActorId junta("junta");
    Statement direct =
        statement("direct", StatementKind::Direct, "We will talk. Our survival depends on it", {envoy});
    direct.speakerOffice = "special envoy";
    direct.venue = "the radio";
    direct.dates = {resolved("2023-08-07", "Monday", "last-weekday-before")};
    direct.credibility = 2;
    builder.add(about(direct, "talks", Stance::Confirms));
    builder.add(about(statement("mixed", StatementKind::Mixed, "frank and difficult", {envoy}), "talks",
                      Stance::Reports));
    const char* indirect = "The officers showed little interest.";
    builder.add(about(statement("indirect", StatementKind::Indirect, indirect, {envoy, junta}), "talks",
                      Stance::Reports));
    // The answer comes before what it answers, as it may in a file.
    const Statement denial =
        statement("denial", StatementKind::Indirect, "The charge is untrue.", {ActorId("army")});
    builder.add(answering(about(denial, "talks", Stance::Denies), "charge", Stance::Denies));
    Statement charge = statement("charge", StatementKind::Indirect, "Hundreds were killed.", {});
    charge.source = SourceId("radio");
    builder.add(about(charge, "talks", Stance::Reports));
    const std::string endless(3'000, 'x');
    builder.add(about(statement("endless", StatementKind::Direct, endless.c_str(), {junta}), "talks",
                      Stance::Predicts));
    builder.add(about(statement("soon", StatementKind::Indirect, "They will meet.", {envoy}), "summit",
                      Stance::Predicts));
}

} // namespace

Timeline sampleTimeline() {
    TimelineBuilder builder;
    addFrame(builder);
    addEvents(builder);
    addStatements(builder);
    return builder.build();
}

} // namespace crisis::test
