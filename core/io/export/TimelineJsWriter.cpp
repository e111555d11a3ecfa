// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TimelineJsWriter.h"

#include "core/base/WebAddress.h"
#include "core/time/Civil.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace crisis::io {

namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void member(Json& json, const char* key, std::string_view value) {
    json.Key(key);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void number(Json& json, const char* key, std::int64_t value) {
    json.Key(key);
    json.Int64(value);
}

// No more precise than the date.
void date(Json& json, const char* key, const Bound& bound, Precision precision) {
    const CivilDate civil = civilFromDays(bound.day);
    json.Key(key);
    json.StartObject();
    // TimelineJS counts years BCE without a year 0.
    number(json, "year", civil.year > 0 ? civil.year : civil.year - 1);
    if (precision >= Precision::Season)
        number(json, "month", civil.month);
    if (precision >= Precision::Day)
        number(json, "day", civil.day);
    if (bound.time) {
        number(json, "hour", bound.time->second / 3600);
        if (precision >= Precision::Minute)
            number(json, "minute", bound.time->second / 60 % 60);
        if (precision >= Precision::Second)
            number(json, "second", bound.time->second % 60);
    }
    json.EndObject();
}

Precision precisionOf(const DateClaim& claim) {
    if (claim.date)
        // The bounds of a set or a season are days, whatever the date's precision.
        return claim.date->extent() == Extent::Within || claim.date->extent() == Extent::Throughout
                   ? std::max(claim.date->precision(), Precision::Day)
                   : claim.date->precision();
    return claim.start ? claim.start->precision() : Precision::Day;
}

void text(Json& json, std::string_view headline, const std::string& body) {
    json.Key("text");
    json.StartObject();
    member(json, "headline", escapedMarkup(headline));
    if (!body.empty())
        member(json, "text", body);
    json.EndObject();
}

// `claim` must have a start.
void dates(Json& json, const DateClaim& claim, const DocumentStrings& words) {
    const Bounds bounds = boundsOf(claim);
    const Precision precision = precisionOf(claim);
    date(json, "start_date", *bounds.earliestStart, precision);
    if (bounds.latestEnd && (bounds.latestEnd->day != bounds.earliestStart->day ||
                             bounds.latestEnd->time != bounds.earliestStart->time))
        date(json, "end_date", *bounds.latestEnd, precision);
    member(json, "display_date", escapedMarkup(words.date(claim)));
}

std::string bodyOf(const Timeline& timeline, EventPosition index, const DocumentStrings& words) {
    std::string body;
    const Event event = timeline.event(index);
    if (const std::string status = words.status(timeline, index); !status.empty())
        body += "<p>" + escapedMarkup(status) + "</p>";
    if (!event.summary.empty())
        body += "<p>" + escapedMarkup(event.summary) + "</p>";
    for (const StatementPosition item : timeline.statementsAbout(index)) {
        const Statement statement = timeline.statement(item);
        body += "<blockquote>" + escapedMarkup(words.quote(statement)) + "<br>" +
                escapedMarkup(words.attribution(timeline, statement)) + "</blockquote>";
    }
    return body;
}

} // namespace

std::string timelineJsBytes(const Timeline& timeline, const DocumentStrings& words) {
    rapidjson::StringBuffer buffer;
    Json json(buffer);
    const Header& header = timeline.header();
    json.StartObject();
    json.Key("title");
    json.StartObject();
    text(json, header.title,
         (header.marking.empty() ? "" : "<p><b>" + escapedMarkup(header.marking) + "</b></p>") +
             (header.description.empty() ? "" : "<p>" + escapedMarkup(header.description) + "</p>"));
    json.EndObject();
    json.Key("events");
    json.StartArray();
    for (const EventPosition index : timeline.displayOrder()) {
        const DateClaim claim = timeline.date(index);
        if (!boundsOf(claim).earliestStart)
            continue;
        json.StartObject();
        member(json, "unique_id", timeline.eventId(index));
        dates(json, claim, words);
        text(json, timeline.title(index), bodyOf(timeline, index, words));
        if (const auto category = timeline.category(index))
            member(json, "group", escapedMarkup(timeline.categories()[*category].name));
        json.EndObject();
    }
    json.EndArray();
    json.Key("eras");
    json.StartArray();
    for (const Period& period : timeline.periods()) {
        const DateClaim* claim = speakingClaim(period.dates);
        if (!claim || !boundsOf(*claim).earliestStart || !boundsOf(*claim).latestEnd)
            continue;
        json.StartObject();
        dates(json, *claim, words);
        text(json, period.title, {});
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

} // namespace crisis::io
