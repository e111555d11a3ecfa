// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ListCommand.h"

#include "app/text/AsOfTitle.h"
#include "app/text/Citation.h"
#include "app/text/ClaimText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "core/io/export/TableText.h"
#include "core/model/subset/ApplySubset.h"
#include "core/time/CivilText.h"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <ostream>

namespace crisis::cli {

namespace {

using Writer = rapidjson::Writer<rapidjson::OStreamWrapper>;

struct Row {
    Event event;
    DateClaim claim;
    std::string category, words, earliest, latest;
};

Row rowOf(const Timeline& timeline, EventPosition index, const DateStrings& words) {
    Row row;
    row.event = timeline.event(index);
    row.claim = timeline.date(index);
    if (const Category* category = timeline.find(row.event.category))
        row.category = category->name;
    row.words = shortClaimWords(row.claim, words).toStdString();
    const Bounds bounds = boundsOf(row.claim);
    if (bounds.earliestStart)
        row.earliest = isoBound(*bounds.earliestStart);
    if (bounds.latestEnd)
        row.latest = isoBound(*bounds.latestEnd);
    return row;
}

void listText(const Timeline& timeline, const DateStrings& words, std::ostream& out) {
    constexpr qsizetype dateColumn = 36;
    for (const EventPosition index : timeline.displayOrder()) {
        const Row row = rowOf(timeline, index, words);
        QString line = QString::fromStdString(row.words).leftJustified(dateColumn) + QStringLiteral("  ") +
                       shownOnOneLine(row.event.title, 2'000);
        if (!row.event.status.is(Status::Occurred))
            line += QStringLiteral("  [%1]").arg(statusText(row.event.status));
        out << line.toStdString() << '\n';
    }
}

void listCsv(const Timeline& timeline, const DateStrings& words, std::ostream& out) {
    out << "id,title,status,category,date,earliest,latest,words,basis,phrase,summary,statements\r\n";
    for (const EventPosition index : timeline.displayOrder()) {
        const Row row = rowOf(timeline, index, words);
        const std::string date = edtfOf(row.claim);
        const std::string statements = std::to_string(timeline.statementsAbout(index).size());
        const std::string_view cells[] = {row.event.id.value(),
                                          row.event.title,
                                          row.event.status.word(),
                                          row.category,
                                          date,
                                          row.earliest,
                                          row.latest,
                                          row.words,
                                          row.claim.basis.word(),
                                          row.claim.phrase,
                                          row.event.summary,
                                          statements};
        std::string line;
        appendCsvRow(line, cells);
        out << line;
    }
}

void member(Writer& json, const char* key, std::string_view value) {
    json.Key(key);
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void memberOrNull(Writer& json, const char* key, const std::string& value) {
    if (!value.empty())
        return member(json, key, value);
    json.Key(key);
    json.Null();
}

void statementJson(Writer& json, const Timeline& timeline, const Statement& statement, const EventId& event) {
    const auto about = std::find_if(statement.about.begin(), statement.about.end(),
                                    [&](const StatementTarget& item) { return item.event == event; });
    json.StartObject();
    member(json, "kind", statement.kind.word());
    member(json, "standing", statement.origin.word());
    member(json, "text", statement.text);
    member(json, "speaker", speakerNames(timeline, statement).toStdString());
    member(json, "venue", statement.venue);
    member(json, "source", statement.source.value());
    json.Key("paragraph");
    if (statement.paragraph)
        json.Int(*statement.paragraph);
    else
        json.Null();
    member(json, "stance", about == statement.about.end() ? std::string_view() : about->stance.word());
    json.EndObject();
}

void listJson(const Timeline& timeline, const DateStrings& words, std::ostream& out) {
    rapidjson::OStreamWrapper stream(out);
    Writer json(stream);
    json.StartObject();
    member(json, "title", timeline.header().title);
    json.Key("events");
    json.StartArray();
    for (const EventPosition index : timeline.displayOrder()) {
        const Row row = rowOf(timeline, index, words);
        json.StartObject();
        member(json, "id", row.event.id.value());
        member(json, "title", row.event.title);
        member(json, "summary", row.event.summary);
        member(json, "status", row.event.status.word());
        member(json, "category", row.category);
        member(json, "date", edtfOf(row.claim));
        memberOrNull(json, "earliest", row.earliest);
        memberOrNull(json, "latest", row.latest);
        member(json, "words", row.words);
        member(json, "basis", row.claim.basis.word());
        member(json, "phrase", row.claim.phrase);
        json.Key("statements");
        json.StartArray();
        for (const StatementPosition statement : timeline.statementsAbout(index))
            statementJson(json, timeline, timeline.statement(statement), row.event.id);
        json.EndArray();
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    stream.Flush();
    out << '\n';
}

} // namespace

void listEvents(const Timeline& whole, ListFormat format, const DateStrings& words, std::ostream& out,
                std::optional<std::int64_t> asOf) {
    TimelineSubset subset;
    subset.asOf = asOf;
    Timeline timeline = apply(whole, subset).value(); // fails only if it is cancelled
    if (asOf)
        timeline = titledAsOf(timeline, *asOf, words);
    switch (format) {
    case ListFormat::Text:
        return listText(timeline, words, out);
    case ListFormat::Csv:
        return listCsv(timeline, words, out);
    case ListFormat::Json:
        return listJson(timeline, words, out);
    }
}

} // namespace crisis::cli
