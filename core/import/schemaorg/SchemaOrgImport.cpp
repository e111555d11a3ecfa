// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/schemaorg/SchemaOrgImport.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/schemaorg/JsonLdValues.h"
#include "core/import/text/LenientJson.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/text/HtmlText.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <unordered_map>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
using Type = JsonValue::Type;

constexpr std::size_t longestKeywords = 10'000;

enum class Kind { Event, Article, Other };

// "https://schema.org/NewsArticle", "schema:NewsArticle" and "NewsArticle" are equal.
std::string_view shortType(std::string_view type) {
    const std::size_t at = type.find_last_of("/#:");
    return at == std::string_view::npos ? type : type.substr(at + 1);
}

Kind kindOfType(std::string_view type) {
    type = shortType(type);
    constexpr std::array<std::string_view, 5> events{"Festival", "Hackathon", "CourseInstance", "EventSeries",
                                                     "UserInteraction"};
    constexpr std::array<std::string_view, 7> articles{
        "Report",  "BlogPosting", "LiveBlogPosting",       "SocialMediaPosting",
        "WebPage", "Dataset",     "DiscussionForumPosting"};
    if (type.ends_with("Event") || std::find(events.begin(), events.end(), type) != events.end())
        return Kind::Event;
    if (type.ends_with("Article") || std::find(articles.begin(), articles.end(), type) != articles.end())
        return Kind::Article;
    return Kind::Other;
}

Kind kindOf(const JsonValue& object) {
    const JsonValue type = object["@type"];
    if (type.is(Type::String))
        return kindOfType(type.text());
    for (JsonValue item = type.first(); !item.is(Type::Missing); item = item.next()) {
        if (const Kind kind = kindOfType(item.text()); kind != Kind::Other)
            return kind;
    }
    return Kind::Other;
}

// Pages wrap scripts in comments or CDATA, end them with a semicolon, and break lines inside strings.
std::string withoutWrapping(std::string_view script) {
    constexpr std::string_view opening = "<![CDATA[", closing = "]]>";
    if (const std::size_t at = script.find(opening); at < script.find('{'))
        script.remove_prefix(at + opening.size());
    if (const std::size_t at = script.rfind(closing); at != std::string_view::npos)
        script = script.substr(0, at);
    const std::size_t begin = script.find_first_of("{[");
    const std::size_t end = script.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
        return {};
    std::string out(script.substr(begin, end - begin + 1));
    std::replace_if(
        out.begin(), out.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; }, ' ');
    return out;
}

std::string quotedText(std::string_view text) {
    std::string out;
    appendQuoted(out, text);
    return out;
}

class SchemaOrgImporter {
public:
    explicit SchemaOrgImporter(ImportBuilder& builder) : builder_(builder) {}

    /// Things named by an @id are looked up in this tree from now on; it must outlive the importer.
    void lookUpIn(const JsonValue& root) { values_.index(root); }

    // Recurses as deep as the tree, which is limited. Things inside an imported thing are part of it, except
    // for events and articles.
    bool walk(const JsonValue& value, bool isInside = false) {
        if (value.is(Type::Object)) {
            const Kind kind = kindOf(value);
            if (kind == Kind::Other && !isInside && value["@type"]) {
                takeOther(value);
                isInside = true;
            } else if (kind == Kind::Other && !isInside)
                reportOutside(value);
            if (kind != Kind::Other && ++builder_.summary().found % 1'024 == 0 && !builder_.goOn(0.5))
                return false;
            // A thing that only refers to another has no content of its own.
            const bool hasContent = value["name"] || value["headline"] || value["startDate"];
            if (kind == Kind::Event && hasContent)
                takeEvent(value);
            else if (kind == Kind::Article && hasContent)
                takeArticle(value);
            else if (kind != Kind::Other)
                builder_.note(ImportReason::EmptyRow, {}, value.json().substr(0, 200));
            isInside = isInside || kind != Kind::Other;
        } else if (!value.is(Type::Array))
            return true;
        for (JsonValue member = value.first(); !member.is(Type::Missing); member = member.next()) {
            if (value.is(Type::Object) && member.key() == "@context")
                continue;
            if (value.is(Type::Array) && !isInside && !member.is(Type::Array) && !member.is(Type::Object) &&
                member)
                reportOutside(member.json());
            if (!walk(member, isInside))
                return false;
        }
        return true;
    }

private:
    /// Preserves what is outside of things, such as beside a graph, or in an object of no known kind.
    void reportOutside(const JsonValue& object) {
        PreservedMembers kept;
        for (JsonValue member = object.first(); !member.is(Type::Missing); member = member.next()) {
            if (!member || member.key() == "@context" || member.is(Type::Array) || member.is(Type::Object))
                continue;
            kept.addAnotherJson(member.key(), member.json());
            builder_.note(ImportReason::NotAnEvent, member.key(), member.json().substr(0, 200));
        }
        if (const std::string text = kept.text(); !text.empty())
            builder_.quarantined("file", text.substr(text.find('{')), "not an event");
    }
    void reportOutside(std::string_view json) {
        builder_.note(ImportReason::NotAnEvent, {}, json.substr(0, 200));
        builder_.quarantined("file", json, "not an event");
    }
    // Persons and organisations become actors; anything else is reported.
    void takeOther(const JsonValue& object) {
        const std::string_view type = shortType(JsonLdValues::plainOf(object["@type"]));
        const std::string_view name = JsonLdValues::plainOf(object["name"]);
        const bool isPerson = type == "Person";
        const bool isActor = isPerson || type.ends_with("Organization");
        const ActorId id = isActor ? builder_.actor(name) : ActorId();
        if (id.empty()) {
            builder_.note(ImportReason::NotAnEvent, type, name.empty() ? object.json().substr(0, 200) : name);
            return;
        }
        builder_.mapped(type, Role::Actor);
        Actor& actor = actorOf(id);
        actor.kind = isPerson ? ActorKind::Person : ActorKind::Organisation;
        PreservedMembers kept;
        for (JsonValue member = object.first(); !member.is(Type::Missing); member = member.next()) {
            const bool isOurs = member.key() == "@context" || member.key() == "@type" ||
                                member.key() == "@id" || member.key() == "name";
            if (member && !isOurs) {
                kept.addAnotherJson(member.key(), member.json());
                builder_.note(ImportReason::Kept, std::string(type) + ' ' + std::string(member.key()),
                              member.json().substr(0, 200));
            }
        }
        if (actor.unknown.empty())
            actor.unknown = kept.text();
    }
    /// The actor may have been created before, as a participant of an event.
    Actor& actorOf(const ActorId& id) {
        auto& actors = builder_.timeline().actors();
        while (actorAt_.size() < actors.size())
            actorAt_.emplace(actors[actorAt_.size()].id.value(), actorAt_.size());
        return actors[actorAt_.at(id.value())];
    }
    std::string edtfOf(const JsonValue& object, std::string_view name, std::string& raw) {
        const std::string_view text = JsonLdValues::plainOf(object[name]);
        const auto date = readLooseDate(text, {});
        if (!date) {
            builder_.fault(ImportReason::UnreadableDate, name, text, 0);
            raw = text;
            return restOfImpossibleDate(text, {});
        }
        raw = date->edtf == text ? std::string_view() : text;
        return date->edtf;
    }
    void takeEvent(const JsonValue& object) {
        Event event;
        if (const std::string_view id = object["@id"].text(); !id.empty())
            event.id = EventId(idFrom(id));
        event.title = builder_.plainLine(JsonLdValues::plainOf(object["name"]));
        if (event.title.empty())
            event.title = builder_.plainLine(JsonLdValues::plainOf(object["headline"]));
        event.summary = builder_.plainText(JsonLdValues::plainOf(object["description"]));
        event.dates.push_back(claimOf(object));
        takePlace(object["location"], event);
        takeStatus(shortType(JsonLdValues::plainOf(object["eventStatus"])), event);
        if (const std::string_view url = trimmed(JsonLdValues::plainOf(object["url"])); isWebAddress(url)) {
            Source source;
            source.url = url;
            event.dates.front().source = builder_.source(std::move(source));
        }
        for (const char* part : {"organizer", "performer", "actor", "attendee", "sponsor"})
            takeActors(object[part], part, event);
        takeTags(object["keywords"], event);
        builder_.mapped("name", Role::Title);
        builder_.mapped("description", Role::Summary, event.summary.empty() ? 0 : 1);
        builder_.mapped("location", Role::Place, event.place.empty() ? 0 : 1);
        keepRest(object, event);
        builder_.add(event);
    }
    DateClaim claimOf(const JsonValue& object) {
        std::string startRaw;
        std::string endRaw;
        const std::string start = edtfOf(object, "startDate", startRaw);
        const std::string end = edtfOf(object, "endDate", endRaw);
        builder_.mapped("startDate", Role::Start, start.empty() ? 0 : 1);
        builder_.mapped("endDate", Role::End, end.empty() ? 0 : 1);
        auto claim = claimOfSpan(start, end);
        if (!claim) {
            claim = claimOfSpan(start, {});
            endRaw = endRaw.empty() ? end : endRaw;
            builder_.note(ImportReason::ReversedDates, {},
                          (startRaw.empty() ? start : startRaw) + " – " + endRaw);
        }
        if (!claim)
            claim = claimOfSpan({}, {});
        keepDateTexts(*claim, startRaw, endRaw);
        return std::move(*claim);
    }
    void takePlace(const JsonValue& value, Event& event) {
        // Of several locations, uses the first with a name or an address; an online meeting has neither.
        JsonValue location = values_.resolved(value.is(Type::Array) ? value.first() : value);
        for (JsonValue next = value.is(Type::Array) ? value.first() : JsonValue(); !next.is(Type::Missing);
             next = next.next()) {
            location = values_.resolved(next);
            if (!JsonLdValues::plainOf(location).empty() || location["address"])
                break;
        }
        std::string name(JsonLdValues::plainOf(location));
        if (const JsonValue address = location["address"]) {
            for (const char* part : {"addressLocality", "addressRegion", "addressCountry"}) {
                const std::string_view text = JsonLdValues::plainOf(address[part]);
                if (!text.empty())
                    (name += name.empty() ? "" : ", ") += text;
            }
            if (name.empty())
                name = address.text();
        }
        event.place = builder_.place(name, JsonLdValues::plainOf(location["geo"]["latitude"]),
                                     JsonLdValues::plainOf(location["geo"]["longitude"]));
    }
    static void takeStatus(std::string_view status, Event& event) {
        if (status == "EventCancelled")
            event.status = Status::Cancelled;
        else if (status == "EventPostponed")
            event.status = Status::Planned;
    }
    void takeActors(const JsonValue& value, const char* part, Event& event) {
        for (const std::string_view name : values_.namesOf(value)) {
            const ActorId actor = builder_.actor(name);
            if (!actor.empty()) {
                event.actors.push_back({actor, part, {}});
                builder_.mapped(part, Role::Actor);
            }
        }
    }
    void takeTags(const JsonValue& value, Event& event) {
        for (const std::string_view text : values_.namesOf(value)) {
            if (text.size() > longestKeywords) {
                builder_.note(ImportReason::TooLarge, "keywords", text);
                continue;
            }
            for (const std::string_view tag : splitAt(text, ',')) {
                std::string clean = builder_.plainLine(tag);
                if (!clean.empty() &&
                    std::find(event.tags.begin(), event.tags.end(), clean) == event.tags.end())
                    event.tags.push_back(std::move(clean));
            }
        }
    }
    void keepRest(const JsonValue& object, Event& event) {
        constexpr std::array<std::string_view, 17> taken{
            "@context", "@id",      "name",        "description", "startDate", "endDate",
            "url",      "keywords", "organizer",   "performer",   "actor",     "attendee",
            "sponsor",  "headline", "eventStatus", "@type",       "location"};
        constexpr std::array<std::string_view, 6> single{"name",      "headline", "description",
                                                         "startDate", "endDate",  "url"};
        PreservedMembers kept;
        std::set<std::string_view> seen;
        for (JsonValue member = object.first(); !member.is(Type::Missing); member = member.next()) {
            const bool isOurs = std::find(taken.begin(), taken.end(), member.key()) != taken.end() &&
                                (member.key() != "eventStatus" || event.status.isSaid()) &&
                                (member.key() != "@type" || shortType(member.text()) == "Event") &&
                                (member.key() != "location" || member.is(Type::String));
            const bool isFirst = seen.insert(member.key()).second;
            // Of several values only the first is used.
            const bool isOneOfSeveral = member.is(Type::Array) && member.size() > 1 &&
                                        std::find(single.begin(), single.end(), member.key()) != single.end();
            if ((isOurs && isFirst && !isOneOfSeveral) || !member)
                continue;
            const std::string names = holdsOwn(member) ? joinedNames(member) : std::string();
            if (holdsOwn(member))
                kept.addAnother(member.key(), names); // their role cannot be represented
            else
                kept.addAnotherJson(member.key(), member.json());
            const bool isFurther = member.key() == "location" && member.is(Type::Array) && member.size() > 1;
            if (isFurther || (member.key() != "@type" && member.key() != "location"))
                builder_.note(ImportReason::Kept, member.key(),
                              names.empty() ? member.json().substr(0, 200) : names);
        }
        event.unknown = kept.text();
    }
    [[nodiscard]] std::string joinedNames(const JsonValue& value) const {
        std::string names;
        for (const std::string_view name : values_.namesOf(value))
            (names += names.empty() ? "" : "; ") += name;
        return names;
    }
    // Nested events and articles are imported on their own.
    static bool holdsOwn(const JsonValue& value) {
        const JsonValue first = value.is(Type::Array) ? value.first() : value;
        return first.is(Type::Object) && kindOf(first) != Kind::Other;
    }

    void addDate(Source& source, const JsonValue& object, std::string_view name, SourceDateRole role) {
        std::string raw;
        const std::string edtf = edtfOf(object, name, raw);
        if (edtf.empty() && raw.empty())
            return;
        auto claim = claimOfSpan(edtf, {});
        if (!claim)
            claim = claimOfSpan({}, {});
        claim->role = role;
        keepDateTexts(*claim, raw, {});
        source.dates.push_back(std::move(*claim));
        builder_.mapped(name, Role::Date);
    }
    void takeArticle(const JsonValue& object) {
        Source source;
        source.title = JsonLdValues::plainOf(object["headline"]);
        if (source.title.empty())
            source.title = JsonLdValues::plainOf(object["name"]);
        source.publisher = JsonLdValues::plainOf(values_.resolved(object["publisher"]));
        for (const std::string_view author : values_.namesOf(object["author"]))
            (source.author += source.author.empty() ? "" : "; ") += author;
        for (const JsonValue& address : {object["url"], object["mainEntityOfPage"], object["@id"]}) {
            const std::string_view url =
                trimmed(address.is(Type::Object) ? address["@id"].text() : JsonLdValues::plainOf(address));
            if (source.url.empty() && isWebAddress(url))
                source.url = url;
        }
        const bool isNews = shortType(object["@type"].text()).ends_with("NewsArticle");
        source.kind = isNews                                           ? SourceKind::Newspaper
                      : shortType(object["@type"].text()) == "Dataset" ? SourceKind::Dataset
                                                                       : SourceKind::Other;
        addDate(source, object, "datePublished", SourceDateRole::Published);
        addDate(source, object, "dateModified", SourceDateRole::Updated);
        PreservedMembers kept;
        constexpr std::array<std::string_view, 12> taken{
            "@context",         "headline", "name",          "publisher",    "author",  "url",
            "mainEntityOfPage", "@id",      "datePublished", "dateModified", "hasPart", "liveBlogUpdate"};
        std::set<std::string_view> seen;
        for (JsonValue member = object.first(); !member.is(Type::Missing); member = member.next()) {
            const bool isOurs = std::find(taken.begin(), taken.end(), member.key()) != taken.end();
            const bool isFirst = seen.insert(member.key()).second;
            if ((isOurs && isFirst) || !member || holdsOwn(member))
                continue;
            kept.addAnotherJson(member.key(), member.json());
            if (member.key() != "@type")
                builder_.note(ImportReason::Kept, member.key(), member.json().substr(0, 200));
        }
        source.unknown = kept.text();
        builder_.mapped("headline", Role::SourceTitle);
        (void)builder_.source(std::move(source));
    }

    ImportBuilder& builder_;
    JsonLdValues values_;
    std::unordered_map<std::string, std::size_t> actorAt_;
};

bool isSchemaOrg(const JsonValue& root) {
    const JsonValue object = root.is(Type::Array) ? root.first() : root;
    if (!object.is(Type::Object))
        return false;
    const bool hasContext = object["@context"].is(Type::Object) || object["@context"].is(Type::Array) ||
                            object["@context"].text().find("schema.org") != std::string_view::npos;
    return hasContext || object["@graph"].is(Type::Array) || kindOf(object) != Kind::Other;
}

Result<Imported> readSchemaOrg(const ImportDocument& document, const ImportOptions& options,
                               const Progress& progress) {
    ImportBuilder builder(schemaOrgFormat, document, options, progress);
    builder.noteEncoding();
    SchemaOrgImporter importer(builder);
    if (!document.isMarkup()) {
        const Result<JsonTree>& tree = document.json();
        if (!tree)
            return tl::unexpected(tree.error());
        importer.lookUpIn(tree->root());
        if (!importer.walk(tree->root()))
            return failure(ErrorCode::Cancelled);
        return builder.finish();
    }
    builder.header().title = pageTitle(document.text());
    std::optional<Error> fault;
    for (const std::string_view script : document.jsonLd()) {
        auto tree = JsonTree::parse(script);
        if (!tree) {
            if (auto mended = JsonTree::parse(withoutWrapping(script)))
                tree = std::move(mended);
        }
        if (!tree) {
            // A broken script must not prevent reading the others.
            fault = tree.error();
            builder.note(ImportReason::BrokenRow, "script", script.substr(0, 400));
            builder.quarantined("script", quotedText(script), "not JSON");
            continue;
        }
        importer.lookUpIn(tree->root());
        if (!importer.walk(tree->root()))
            return failure(ErrorCode::Cancelled);
    }
    if (fault && builder.summary().found == 0)
        return tl::unexpected(*fault);
    return builder.finish();
}

} // namespace

constinit const ImportFormat schemaOrgFormat{
    .word = "schema-org",
    .name = "schema.org JSON-LD",
    .endings = "html htm json jsonld",
    .recognises =
        [](const ImportDocument& document) {
            return document.isMarkup() ? !document.jsonLd().empty() : isSchemaOrg(document.jsonRoot());
        },
    .read = &readSchemaOrg,
};

} // namespace crisis::imports
