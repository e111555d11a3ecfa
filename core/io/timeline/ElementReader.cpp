// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ElementReader.h"

#include "core/base/Utf8.h"
#include "core/io/diagnostics/DiagnosticText.h"
#include "core/io/timeline/ElementFormats.h"

namespace crisis::io {

namespace {

std::string wordFor(RootArray array) {
    constexpr std::array<std::string_view, 9> words = {"source", "actor",     "place", "category", "period",
                                                       "event",  "statement", "view",  "set aside"};
    return std::string(words[static_cast<std::size_t>(array)]);
}

// Clears the event but keeps its allocated memory for the next one.
void clear(Event& event) {
    for (std::string* text : {&event.title, &event.summary, &event.note, &event.unknown})
        text->clear();
    event.id = {};
    event.category = {};
    event.place = {};
    event.status = {};
    event.dates.clear();
    event.actors.clear();
    event.numbers.clear();
    event.links.clear();
    event.tags.clear();
}

void clear(Statement& statement) {
    for (std::string* text : {&statement.text, &statement.speakerOffice, &statement.venue, &statement.prefix,
                              &statement.suffix, &statement.language, &statement.unknown})
        text->clear();
    statement.id = {};
    statement.kind = {};
    statement.speakers.clear();
    statement.source = {};
    statement.paragraph.reset();
    statement.start.reset();
    statement.end.reset();
    statement.dates.clear();
    statement.credibility.reset();
    statement.origin = {};
    statement.likelihood = {};
    statement.confidence = {};
    statement.about.clear();
}

} // namespace

Error errorOf(const JsonError& fault, ErrorCode syntaxCode) {
    if (fault.code == ErrorCode::JsonTooDeep)
        return {fault.code, {std::to_string(JsonCursor::maxDepth)}, {}};
    if (fault.code == ErrorCode::JsonSyntax)
        return {syntaxCode, {std::string(fault.expected)}, {}};
    return {fault.code, {}, {}};
}

ElementReader::ElementReader(std::string_view text, TimelineBuilder builder)
    : json_(text, 0, text.size()), values_(json_), builder_(std::move(builder)) {}

bool ElementReader::read(RootArray array) {
    switch (array) {
    case RootArray::Events:
        return readEvent();
    case RootArray::Statements:
        return readStatement();
    case RootArray::Sources:
        return readInto(builder_.sources(), sourceFormat, array);
    case RootArray::Actors:
        return readInto(builder_.actors(), actorFormat, array);
    case RootArray::Places:
        return readInto(builder_.places(), placeFormat, array);
    case RootArray::Categories:
        return readInto(builder_.categories(), categoryFormat, array);
    case RootArray::Periods:
        return readInto(builder_.periods(), periodFormat, array);
    case RootArray::Views:
        return readInto(builder_.views(), viewFormat, array);
    case RootArray::QuarantinedMember: {
        if (!json_.peek())
            return false;
        const std::size_t begin = json_.offset();
        QuarantinedMember entry;
        const bool isUsable = values_.object(entry, setAsideFormat);
        if (json_.failed())
            return finish(array, begin, false, {});
        if (isUsable)
            builder_.quarantined().push_back(std::move(entry));
        return finish(array, begin, isUsable, {});
    }
    case RootArray::None:
        break;
    }
    return false;
}

template <class T>
bool ElementReader::readInto(std::vector<T>& list, const ObjectFormat<T>& format, RootArray array) {
    if (!json_.peek())
        return false;
    const std::size_t begin = json_.offset();
    T& item = list.emplace_back();
    const bool isUsable = values_.object(item, format);
    const std::string id = item.id.value();
    if (!isUsable)
        list.pop_back();
    return finish(array, begin, isUsable, id);
}

bool ElementReader::readEvent() {
    if (!json_.peek())
        return false;
    const std::size_t begin = json_.offset();
    clear(event_);
    const bool isUsable = values_.object(event_, eventFormat);
    if (isUsable)
        builder_.add(event_);
    return finish(RootArray::Events, begin, isUsable, event_.id.value());
}

bool ElementReader::readStatement() {
    if (!json_.peek())
        return false;
    const std::size_t begin = json_.offset();
    clear(statement_);
    const bool isUsable = values_.object(statement_, statementFormat);
    if (isUsable)
        builder_.add(statement_);
    return finish(RootArray::Statements, begin, isUsable, statement_.id.value());
}

bool ElementReader::finish(RootArray array, std::size_t begin, bool isUsable, const std::string& id) {
    if (json_.failed()) {
        values_.reset();
        return false;
    }
    ElementPlaces& places = placesOf(array);
    if (!values_.pending().empty())
        keepPending(array, id.empty() ? std::string(nameOf(array)) : wordFor(array) + ' ' + id);
    (isUsable ? places.kept : places.exportLosses).push_back(static_cast<std::uint32_t>(begin));
    return true;
}

// In a file with very many errors, repeated ones share one entry with several lines: an entry takes a hundred
// times the memory of the shortest possible error.
void ElementReader::putAside(QuarantinedMember entry) {
    constexpr std::size_t worthJoining = 10'000;
    std::vector<QuarantinedMember>& list = builder_.quarantined();
    if (list.size() >= worthJoining && list.back().in == entry.in && list.back().member == entry.member &&
        list.back().problem == entry.problem)
        list.back().raw += '\n' + entry.raw;
    else
        list.push_back(std::move(entry));
}

void ElementReader::keepPending(RootArray array, const std::string& owner) {
    const std::uint64_t index = array == RootArray::None ? 0 : placesOf(array).count();
    for (auto& pending : values_.pending()) {
        if (pending.rawEnd > pending.rawBegin) {
            putAside({owner,
                      pending.member,
                      std::string(json_.slice(pending.rawBegin, pending.rawEnd)),
                      diagnosticText(pending.error),
                      {}});
        }
        rawDiagnostics_.add(
            {std::move(pending.error), pending.offset, array, index, std::move(pending.pointer)});
    }
    values_.pending().clear();
}

void ElementReader::keepRootFindings() { keepPending(RootArray::None, {}); }

void ElementReader::setAsideBroken(RootArray array, std::size_t begin, std::size_t end,
                                   const JsonError& fault) {
    const Error error = errorOf(fault, ErrorCode::BrokenLine);
    putAside(
        {std::string(nameOf(array)), {}, madeStorable(json_.slice(begin, end)), diagnosticText(error), {}});
    report(array, fault.offset, error);
    if (array != RootArray::None)
        placesOf(array).exportLosses.push_back(static_cast<std::uint32_t>(begin));
}

void ElementReader::report(RootArray array, std::size_t offset, Error error) {
    const std::uint64_t index = array == RootArray::None ? 0 : placesOf(array).count();
    rawDiagnostics_.add({std::move(error), offset, array, index, {}});
}

void ElementReader::append(ElementReader&& other, std::size_t begin) {
    // An array may occur again; its indices continue then.
    rawDiagnostics_.append(
        std::move(other.rawDiagnostics_), [this](RootArray array) { return placesOf(array).count(); }, begin);
    for (std::size_t array = 0; array < places_.size(); ++array) {
        const auto add = [begin](auto& list, const auto& more) {
            for (const std::uint32_t place : more)
                list.push_back(place + static_cast<std::uint32_t>(begin));
        };
        add(places_[array].kept, other.places_[array].kept);
        add(places_[array].exportLosses, other.places_[array].exportLosses);
    }
    builder_.append(std::move(other.builder_));
}

} // namespace crisis::io
