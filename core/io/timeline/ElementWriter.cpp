// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ElementWriter.h"

#include "core/io/json/ObjectWriter.h"

namespace crisis::io {

namespace {

void appendClaims(std::string& out, ObjectWriter& owner, const std::vector<DateClaim>& claims) {
    owner.list("dates", claims, [&out](const DateClaim& claim) {
        ObjectWriter object(out);
        if (claim.role)
            object.word("role", *claim.role);
        object.date("date", claim.date);
        object.date("start", claim.start);
        object.date("end", claim.end);
        object.word("basis", claim.basis);
        object.text("phrase", claim.phrase);
        object.date("anchor", claim.anchor);
        object.text("rule", claim.rule);
        object.id("source", claim.source);
        object.number("paragraph", claim.paragraph);
        object.word("rank", claim.rank);
        object.text("reason", claim.reason);
        object.text("timeZone", claim.timeZone);
        object.close(claim.unknown);
    });
}

void appendParticipation(std::string& out, const Participation& actor) {
    ObjectWriter object(out);
    object.id("actor", actor.actor);
    object.text("part", actor.part);
    object.close(actor.unknown);
}

void appendFigure(std::string& out, const Figure& figure) {
    ObjectWriter object(out);
    object.text("what", figure.what);
    object.raw("best", figure.best);
    object.raw("low", figure.low);
    object.raw("high", figure.high);
    object.boolean("approximate", figure.approximate);
    object.text("unit", figure.unit);
    object.close(figure.unknown);
}

void appendLink(std::string& out, const Link& link) {
    ObjectWriter object(out);
    object.requiredText("type", link.type.word());
    object.id("event", link.event);
    object.word("basis", link.basis);
    object.id("source", link.source);
    object.number("paragraph", link.paragraph);
    object.text("note", link.note);
    object.close(link.unknown);
}

void appendAbout(std::string& out, const StatementTarget& about) {
    ObjectWriter object(out);
    object.id("event", about.event);
    object.id("statement", about.statement);
    object.word("stance", about.stance);
    object.close(about.unknown);
}

void appendCopy(std::string& out, const SourceCopy& copy) {
    ObjectWriter object(out);
    object.requiredText("file", copy.file);
    object.text("sha256", copy.sha256);
    object.close(copy.unknown);
}

} // namespace

void appendElement(std::string& out, const Event& event) {
    ObjectWriter object(out);
    object.id("id", event.id);
    object.requiredText("title", event.title);
    object.text("summary", event.summary);
    object.id("category", event.category);
    object.word("status", event.status);
    appendClaims(out, object, event.dates);
    object.list("actors", event.actors,
                [&out](const Participation& actor) { appendParticipation(out, actor); });
    object.id("place", event.place);
    object.list("numbers", event.numbers, [&out](const Figure& figure) { appendFigure(out, figure); });
    object.list("links", event.links, [&out](const Link& link) { appendLink(out, link); });
    object.texts("tags", event.tags);
    object.text("note", event.note);
    object.close(event.unknown);
}

void appendElement(std::string& out, const Statement& statement) {
    ObjectWriter object(out);
    object.id("id", statement.id);
    object.word("kind", statement.kind);
    object.word("standing", statement.origin);
    object.word("likelihood", statement.likelihood);
    object.word("confidence", statement.confidence);
    object.requiredText("text", statement.text);
    object.ids("speakers", statement.speakers);
    object.text("speakerOffice", statement.speakerOffice);
    object.text("venue", statement.venue);
    object.id("source", statement.source);
    object.number("paragraph", statement.paragraph);
    object.text("prefix", statement.prefix);
    object.text("suffix", statement.suffix);
    object.number("start", statement.start);
    object.number("end", statement.end);
    appendClaims(out, object, statement.dates);
    object.number("credibility", statement.credibility);
    object.text("language", statement.language);
    object.list("about", statement.about, [&out](const StatementTarget& about) { appendAbout(out, about); });
    object.close(statement.unknown);
}

void appendElement(std::string& out, const Source& source) {
    ObjectWriter object(out);
    object.id("id", source.id);
    object.requiredText("title", source.title);
    object.word("kind", source.kind);
    object.text("publisher", source.publisher);
    object.text("author", source.author);
    object.text("url", source.url);
    object.text("reliability", source.reliability);
    object.text("reliabilityBasis", source.reliabilityBasis);
    object.ids("derivedFrom", source.derivedFrom);
    object.date("anchor", source.anchor);
    appendClaims(out, object, source.dates);
    if (source.copy) {
        object.key("copy");
        appendCopy(out, *source.copy);
    }
    object.close(source.unknown);
}

void appendElement(std::string& out, const Actor& actor) {
    ObjectWriter object(out);
    object.id("id", actor.id);
    object.requiredText("name", actor.name);
    object.texts("aliases", actor.aliases);
    object.word("kind", actor.kind);
    object.text("office", actor.office);
    object.id("memberOf", actor.memberOf);
    object.close(actor.unknown);
}

void appendElement(std::string& out, const Place& place) {
    ObjectWriter object(out);
    object.id("id", place.id);
    object.requiredText("name", place.name);
    object.texts("aliases", place.aliases);
    object.raw("latitude", place.latitude);
    object.raw("longitude", place.longitude);
    object.text("precision", place.precision);
    object.text("timeZone", place.timeZone);
    object.close(place.unknown);
}

void appendElement(std::string& out, const Category& category) {
    ObjectWriter object(out);
    object.id("id", category.id);
    object.requiredText("name", category.name);
    object.text("color", category.color);
    object.close(category.unknown);
}

void appendElement(std::string& out, const Period& period) {
    ObjectWriter object(out);
    object.id("id", period.id);
    object.requiredText("title", period.title);
    appendClaims(out, object, period.dates);
    object.text("note", period.note);
    object.close(period.unknown);
}

void appendElement(std::string& out, const View& view) {
    ObjectWriter object(out);
    object.id("id", view.id);
    object.text("name", view.name);
    object.date("span", view.span);
    object.word("lanesBy", view.lanesBy);
    object.texts("laneOrder", view.laneOrder);
    object.texts("collapsed", view.collapsed);
    object.raw("filter", view.filter);
    object.close(view.unknown);
}

void appendElement(std::string& out, const QuarantinedMember& entry) {
    ObjectWriter object(out);
    object.text("in", entry.in);
    object.text("member", entry.member);
    object.requiredText("raw", entry.raw);
    object.text("problem", entry.problem);
    object.close(entry.unknown);
}

} // namespace crisis::io
