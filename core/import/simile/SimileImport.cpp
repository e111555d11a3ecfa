// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/simile/SimileImport.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/text/PreservedMembers.h"
#include "core/import/text/XmlRecords.h"

#include <algorithm>
#include <array>
#include <set>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
using Type = JsonValue::Type;
// The values of one event, by the names of the JSON form.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string_view fieldOf(const Fields& fields, std::string_view name) {
    for (const auto& [own, value] : fields) {
        if (own == name)
            return trimmed(value);
    }
    return {};
}

// The meaning of an event with an end but without a duration flag: in the XML form it is a moment.
enum class Unflagged { Moment, Duration };

constexpr std::size_t longestDateText = 2'000;

class SimileImporter {
public:
    SimileImporter(ImportBuilder& builder, Unflagged unflagged) : builder_(builder), unflagged_(unflagged) {}

    // Only the whole file shows whether its midnights are times.
    void survey(const Fields& fields) {
        for (const std::string_view name : dateNames) {
            const auto date = readLooseDate(dateText(fieldOf(fields, name)), {});
            timed_ += date && date->hasTime ? 1 : 0;
            midnights_ += date && date->isMidnight ? 1 : 0;
        }
    }
    bool take(const Fields& fields, std::uint64_t line) {
        reading_.dropMidnight = timed_ > 0 && timed_ == midnights_;
        if (++builder_.summary().found == 1 && reading_.dropMidnight)
            builder_.note(ImportReason::MidnightDropped, "start", {}, 0, midnights_);
        Event event;
        event.title = builder_.plainLine(fieldOf(fields, "title"));
        event.summary = builder_.plainText(fieldOf(fields, "description"));
        for (const char* name : {"id", "eventID"}) {
            if (const std::string_view id = fieldOf(fields, name); !id.empty())
                event.id = EventId(idFrom(id));
        }
        event.dates.push_back(claimOf(fields, line));
        if (const std::string_view link = fieldOf(fields, "link"); isWebAddress(link)) {
            Source source;
            source.url = link;
            event.dates.front().source = builder_.source(std::move(source));
            builder_.mapped("link", Role::SourceUrl);
        }
        builder_.mapped("title", Role::Title, event.title.empty() ? 0 : 1);
        builder_.mapped("description", Role::Summary, event.summary.empty() ? 0 : 1);
        keepRest(fields, event, line);
        builder_.add(event);
        return builder_.summary().found % 1'024 != 0 || builder_.goOn(0.5);
    }

private:
    static constexpr std::array<std::string_view, 4> dateNames{"start", "latestStart", "earliestEnd", "end"};

    // Date(2023, 7, 4): JavaScript counts months from 0.
    static std::string dateText(std::string_view text) {
        const std::vector<std::string_view> parts = splitAt(text.substr(0, 60), ',');
        const auto month =
            parts.size() >= 2 && allDigits(trimmed(parts[0])) ? wholeNumber(trimmed(parts[1])) : std::nullopt;
        if (!month || *month < 0 || *month > 11)
            return std::string(text);
        std::string out = std::string(trimmed(parts[0])) + '-' + std::to_string(*month + 1);
        if (parts.size() > 2)
            out += '-' + std::string(trimmed(parts[2]));
        return out;
    }
    std::string edtfOf(const Fields& fields, std::string_view name, std::uint64_t line) {
        const std::string_view text = fieldOf(fields, name);
        const auto date = readLooseDate(dateText(text), reading_);
        if (date) {
            builder_.mapped(name, name == "end" || name == "earliestEnd" ? Role::End : Role::Start,
                            text.empty() ? 0 : 1);
            return date->edtf;
        }
        builder_.fault(ImportReason::UnreadableDate, name, text, line);
        return restOfImpossibleDate(dateText(text), reading_);
    }
    static std::string within(const std::string& first, const std::string& last) {
        if (first.empty() || last.empty() || first == last)
            return first.empty() ? last : first;
        std::string set = '[' + first + ".." + last + ']';
        return Date::parse(set) ? set : first;
    }
    DateClaim claimOf(const Fields& fields, std::uint64_t line) {
        std::array<std::string, 4> dates;
        std::transform(dateNames.begin(), dateNames.end(), dates.begin(),
                       [&](std::string_view name) { return edtfOf(fields, name, line); });
        const auto& [start, latestStart, earliestEnd, end] = dates;
        std::string_view lasts = fieldOf(fields, "durationEvent");
        if (lasts.empty())
            lasts = fieldOf(fields, "isDuration");
        // The end of an event without a duration is the latest time at which it happened.
        const bool isMoment =
            sameLetters(lasts, "false") ||
            (lasts.empty() && latestStart.empty() && earliestEnd.empty() && unflagged_ == Unflagged::Moment);
        auto claim = isMoment ? claimOfSpan(within(start, end), {})
                              : claimOfSpan(within(start, latestStart), within(earliestEnd, end));
        if (!claim) {
            builder_.note(ImportReason::ReversedDates, {}, start + '/' + end, line);
            claim = claimOfSpan(start, {});
        }
        if (!claim)
            claim = claimOfSpan({}, {});
        // Everything that the claim does not say in the same words.
        PreservedMembers kept;
        const std::string said = crisis::model::edtfOf(*claim);
        for (const std::string_view name : dateNames) {
            const std::string_view text = fieldOf(fields, name);
            if (said.find(text) == std::string::npos)
                kept.add(name, cutText(text, longestDateText));
        }
        claim->unknown = kept.text();
        return std::move(*claim);
    }
    void keepRest(const Fields& fields, Event& event, std::uint64_t line) {
        constexpr std::array<std::string_view, 6> taken{"title",   "description", "id",
                                                        "eventID", "start",       "end"};
        constexpr std::array<std::string_view, 8> looks{"color",     "textColor",  "icon",     "classname",
                                                        "tapeImage", "tapeRepeat", "trackNum", "hoverText"};
        PreservedMembers kept;
        std::set<std::string_view> seen;
        for (const auto& [name, value] : fields) {
            // Of repeated values only the first is used.
            const bool isFirst = seen.insert(name).second;
            const bool isOurs = std::find(taken.begin(), taken.end(), name) != taken.end() ||
                                (name == "link" && !event.dates.front().source.empty());
            if ((isOurs && isFirst) || trimmed(value).empty())
                continue;
            kept.addAnother(name, value);
            const bool isLook = std::find(looks.begin(), looks.end(), name) != looks.end();
            const bool isDate = std::find(dateNames.begin(), dateNames.end(), name) != dateNames.end() ||
                                name == "durationEvent" || name == "isDuration";
            if (!isDate)
                builder_.note(isLook ? ImportReason::ViewSetting : ImportReason::Kept, name, value, line);
        }
        event.unknown = kept.text();
    }

    ImportBuilder& builder_;
    Unflagged unflagged_;
    DateReading reading_;
    std::uint64_t timed_ = 0;
    std::uint64_t midnights_ = 0;
};

Fields fieldsOf(const XmlElement& element) {
    Fields fields = element.attributes;
    if (!trimmed(element.text).empty())
        fields.emplace_back("description", element.text);
    for (const XmlElement& child : element.children)
        fields.emplace_back(child.name, child.text);
    return fields;
}

Fields fieldsOf(const JsonValue& event) {
    Fields fields;
    for (JsonValue member = event.first(); !member.is(Type::Missing); member = member.next()) {
        const bool isPlain = !member.is(Type::Array) && !member.is(Type::Object);
        fields.emplace_back(std::string(member.key()), isPlain ? std::string(member.text()) : member.json());
    }
    return fields;
}

void keepTop(ImportBuilder& builder, const Fields& fields) {
    PreservedMembers kept;
    for (const auto& [name, value] : fields) {
        if (name == "wikiSection" || name == "wiki-section")
            builder.header().title = builder.plainLine(value);
        else
            kept.addAnother(name, value);
    }
    builder.header().unknown = kept.text();
}

bool isSimileJson(const JsonValue& root) {
    const JsonValue event = root["events"].first();
    return event.is(Type::Object) && event["start"] && !event["start_date"] &&
           (root["dateTimeFormat"] || root["wikiURL"] || event["durationEvent"] || event["isDuration"] ||
            event["title"] || event["caption"]);
}

Result<Imported> readSimileXml(const ImportDocument& document, const ImportOptions& options,
                               const Progress& progress) {
    ImportBuilder builder(simileXmlFormat, document, options, progress);
    builder.noteEncoding();
    SimileImporter importer(builder, Unflagged::Moment);
    XmlHandlers handlers;
    handlers.isRecord = [](std::span<const std::string> path) { return path.size() == 2; };
    handlers.record = [&](XmlElement& record, std::span<const std::string>) {
        if (record.name == "event")
            importer.survey(fieldsOf(record));
        return true;
    };
    if (const auto first = readXmlRecords(document.text(), handlers); !first)
        return tl::unexpected(first.error());
    handlers.started = [&](const XmlElement& root, std::span<const std::string>) {
        keepTop(builder, root.attributes);
    };
    handlers.record = [&](XmlElement& record, std::span<const std::string>) {
        if (record.name == "event")
            return importer.take(fieldsOf(record), record.line);
        builder.note(ImportReason::NotAnEvent, record.name, record.text, record.line);
        return true;
    };
    const auto outcome = readXmlRecords(document.text(), handlers);
    if (outcome->stopped)
        return failure(ErrorCode::Cancelled);
    if (outcome->fault && builder.summary().found == 0)
        return tl::unexpected(*outcome->fault);
    if (outcome->fault) {
        builder.note(ImportReason::CutRow, {}, {}, outcome->fault->place->line);
        builder.problem(ErrorCode::XmlSyntax, {}, outcome->fault->place->line, outcome->fault->place->column);
    }
    return builder.finish();
}

Result<Imported> readSimileJson(const ImportDocument& document, const ImportOptions& options,
                                const Progress& progress) {
    const Result<JsonTree>& tree = document.json();
    if (!tree)
        return tl::unexpected(tree.error());
    ImportBuilder builder(simileJsonFormat, document, options, progress);
    builder.noteEncoding();
    SimileImporter importer(builder, Unflagged::Duration);
    const JsonValue events = tree->root()["events"];
    for (JsonValue event = events.first(); !event.is(Type::Missing); event = event.next())
        importer.survey(fieldsOf(event));
    for (JsonValue event = events.first(); !event.is(Type::Missing); event = event.next()) {
        if (!event.is(Type::Object))
            builder.note(ImportReason::BrokenRow, {}, event.json()),
                builder.quarantined("events", event.json(), "not an object");
        else if (!importer.take(fieldsOf(event), 0))
            return failure(ErrorCode::Cancelled);
    }
    Fields top;
    for (JsonValue member = tree->root().first(); !member.is(Type::Missing); member = member.next()) {
        if (member.key() != "events")
            top.emplace_back(std::string(member.key()),
                             member.size() > 0 ? member.json() : std::string(member.text()));
    }
    keepTop(builder, top);
    return builder.finish();
}

} // namespace

constinit const ImportFormat simileXmlFormat{
    .word = "simile-xml",
    .name = "SIMILE Timeline XML",
    .endings = "xml",
    .recognises = [](const ImportDocument& document) { return document.markupRoot() == "data"; },
    .read = &readSimileXml,
};
constinit const ImportFormat simileJsonFormat{
    .word = "simile-json",
    .name = "SIMILE Timeline JSON",
    .endings = "json js",
    .recognises = [](const ImportDocument& document) { return isSimileJson(document.jsonRoot()); },
    .read = &readSimileJson,
};

} // namespace crisis::imports
