// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/TimelineBuilder.h"

namespace crisis::test {
using namespace crisis::model;

inline Date date(std::string_view text) { return Date::parse(text).value(); }

inline DateClaim claim(std::string_view text) {
    DateClaim made;
    made.date = date(text);
    return made;
}

inline Event event(const char* id, const char* title, std::string_view on = "2023-08-04") {
    Event made;
    made.id = EventId(id);
    made.title = title;
    made.dates.push_back(claim(on));
    return made;
}

inline Statement statementAbout(const char* id, const char* about, VocabularyTerm<Stance> stance = {}) {
    Statement made;
    made.id = StatementId(id);
    made.text = "We will talk.";
    StatementTarget aboutness;
    aboutness.event = EventId(about);
    aboutness.stance = stance;
    made.about.push_back(aboutness);
    return made;
}

inline Statement answer(const char* id, const char* to) {
    Statement made;
    made.id = StatementId(id);
    made.text = "No comment.";
    StatementTarget aboutness;
    aboutness.statement = StatementId(to);
    made.about.push_back(aboutness);
    return made;
}

inline Source source(const char* id) {
    Source made;
    made.id = SourceId(id);
    made.title = "A report";
    return made;
}

inline Actor actor(const char* id) {
    Actor made;
    made.id = ActorId(id);
    made.name = "Somebody";
    return made;
}

/// An event with a value in every member.
inline Event wholeEvent() {
    Event made = event("whole", "Chiefs agree on a plan");
    made.summary = "A summary with “quotes” and a \n line break";
    made.category = CategoryId("c1");
    made.status = Status::Claimed;
    DateClaim& first = made.dates[0];
    first.basis = Basis::Resolved;
    first.phrase = "on Friday";
    first.anchor = date("2023-08-08");
    first.rule = "last-weekday-before";
    first.source = SourceId("s1");
    first.paragraph = 3;
    first.rank = Rank::Preferred;
    first.reason = "because";
    first.timeZone = "Africa/Niamey";
    first.unknown = R"("x":1)";
    DateClaim second;
    second.start = date("2023-08");
    second.end = date("2023-08-06T14:30Z");
    second.basis = VocabularyTerm<Basis>::parse("guessed");
    second.rank = Rank::Deprecated;
    second.role = SourceDateRole::Updated;
    made.dates.push_back(second);
    DateClaim third = claim("2023-08-05?");
    third.paragraph = 0;
    made.dates.push_back(third);
    made.actors = {{ActorId("a1"), "host", R"("rank":"chief")"}, {ActorId("a2"), {}, {}}};
    made.place = PlaceId("p1");
    made.numbers = {{"troops", "1100", "1e3", "1.20", true, "people", R"("k":null)"},
                    {"dead", {}, {}, "-0", false, {}, {}}};
    Link link;
    link.type = VocabularyTerm<LinkType>::parse("mocks");
    link.event = EventId("other");
    link.basis = Basis::Analyst;
    link.source = SourceId("s1");
    link.paragraph = 7;
    link.note = "a note";
    link.unknown = R"("y":[])";
    made.links = {link, {LinkType::PartOf, EventId("other"), {}, {}, {}, {}, {}}};
    made.tags = {"military", "ὅπλα"};
    made.note = "note";
    made.unknown = R"("z":{"a":1.0})";
    return made;
}

/// A statement with a value in every member.
inline Statement wholeStatement() {
    Statement made = statementAbout("all", "whole", Stance::Denies);
    made.kind = StatementKind::Mixed;
    made.origin = StatementOrigin::Judgement;
    made.likelihood = Likelihood::VeryUnlikely;
    made.confidence = Confidence::Moderate;
    made.text = "We will “talk” …";
    made.speakers = {ActorId("a1"), ActorId("a2")};
    made.speakerOffice = "foreign minister";
    made.venue = "the BBC";
    made.source = SourceId("s1");
    made.paragraph = 14;
    made.prefix = "he said ";
    made.suffix = ", and left";
    made.start = 5'000'000'000;
    made.end = 5'000'000'010;
    made.dates = {claim("2023-08-07"), claim("2023-08-07T09:05")};
    made.credibility = 2;
    made.language = "fr";
    made.about[0].unknown = R"("w":true)";
    StatementTarget answered;
    answered.statement = StatementId("first");
    answered.stance = VocabularyTerm<Stance>::parse("mumbles");
    made.about.push_back(answered);
    made.unknown = R"("v":"1e400")";
    return made;
}

/// The event and the statement above, and everything that they refer to.
inline TimelineBuilder wholeBuilder() {
    TimelineBuilder builder;
    builder.header().title = "Sample";
    builder.header().timeZone = "Africa/Niamey";
    builder.sources() = {source("s1"), source("s2")};
    builder.actors() = {actor("a1"), actor("a2")};
    builder.places() = {{PlaceId("p1"), "Abuja", {}, {}, {}, {}, {}, {}}};
    builder.categories() = {{CategoryId("c1"), "Diplomacy", {}, {}}};
    builder.add(event("other", "Another thing", "2023-07-26"));
    builder.add(wholeEvent());
    builder.add(statementAbout("first", "other"));
    builder.add(wholeStatement());
    return builder;
}

} // namespace crisis::test
