// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/DiagnosticLocator.h"

#include "core/io/diagnostics/DiagnosticText.h"
#include "core/io/timeline/ElementFormats.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace crisis::io {

namespace {

// Splits a path such as "/links/0/event".
std::vector<std::string> piecesOf(std::string_view path) {
    std::vector<std::string> pieces;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        pieces.emplace_back(path.substr(1, end - 1));
        path.remove_prefix(end);
    }
    return pieces;
}

std::string joined(const std::vector<std::string>& pieces) {
    std::string path;
    for (const std::string& piece : pieces)
        path += '/' + piece;
    return path;
}

std::uint64_t numberOf(const std::string& digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

template <class T>
std::vector<ValueReader::PendingDiagnostic> readAgain(JsonCursor& json, const ObjectFormat<T>& format) {
    ValueReader values(json);
    T ignored;
    (void)values.object(ignored, format);
    return values.pending();
}

std::vector<ValueReader::PendingDiagnostic> readAgain(JsonCursor json, RootArray array) {
    switch (array) {
    case RootArray::Events:
        return readAgain(json, eventFormat);
    case RootArray::Statements:
        return readAgain(json, statementFormat);
    case RootArray::Sources:
        return readAgain(json, sourceFormat);
    case RootArray::Periods:
        return readAgain(json, periodFormat);
    default:
        return {}; // the other arrays have no lists with references
    }
}

/// The positions of list items that were refused entirely, by list.
std::map<std::string, std::set<std::uint64_t>> refusedItems(const JsonCursor& json, RootArray array) {
    std::map<std::string, std::set<std::uint64_t>> refused;
    for (const auto& pending : readAgain(json, array)) {
        const std::vector<std::string> path = piecesOf('/' + pending.member);
        if (pending.rawEnd > 0 && path.size() == 2)
            refused[path[0]].insert(numberOf(path[1]));
    }
    return refused;
}

struct Value {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::optional<Value> valueHere(JsonCursor& json) {
    if (!json.peek())
        return std::nullopt;
    const std::size_t begin = json.offset();
    if (!json.skipValue())
        return std::nullopt;
    return Value{begin, json.offset()};
}

/// The value of the first member of that name in the object at the cursor.
std::optional<Value> memberOf(JsonCursor json, std::string_view name) {
    std::string_view key;
    bool good = json.enterObject();
    while (good && json.nextMember(key)) {
        const bool isIt = key == name;
        const auto value = valueHere(json);
        if (isIt)
            return value;
        good = value.has_value();
    }
    return std::nullopt;
}

Error errorOf(const ReferenceError& fault, const std::vector<std::string>& path) {
    // The member's name is the last component that is not a number.
    const auto name = std::find_if(path.rbegin(), path.rend(),
                                   [](const std::string& piece) { return piece[0] < '0' || piece[0] > '9'; });
    switch (fault.kind) {
    case ReferenceError::Kind::DuplicateId:
        return {ErrorCode::DuplicateId, {fault.id, fault.newId}, {}};
    case ReferenceError::Kind::Dangling:
        return {ErrorCode::DanglingReference, {*name, fault.id}, {}};
    case ReferenceError::Kind::Cycle:
        return {ErrorCode::ReferenceCycle, {*name, fault.id}, {}};
    }
    return {};
}

} // namespace

void DiagnosticLocator::mapElement(RootArray array, std::size_t begin) {
    if (mapped_ == begin)
        return;
    mapped_ = begin;
    lists_.clear();
    JsonCursor json(text_, begin, text_.size(), 2);
    auto refused = refusedItems(json, array);
    std::string_view key;
    bool good = json.enterObject();
    while (good && json.nextMember(key)) {
        const std::string name(key);
        const bool isList = json.peek() == JsonCursor::Kind::Array && lists_.find(name) == lists_.end();
        if (!isList) {
            good = json.skipValue();
            continue;
        }
        std::vector<Item>& kept = lists_[name];
        good = json.enterArray();
        for (std::uint64_t position = 0; good && json.nextItem(); ++position) {
            if (refused[name].count(position) == 0)
                kept.push_back({position, json.offset()});
            good = json.skipValue();
        }
        good = good && !json.failed();
    }
}

DiagnosticLocator::Found DiagnosticLocator::find(const ReferenceError& fault) {
    std::vector<std::string> path = piecesOf(fault.path);
    std::vector<std::string> removed = piecesOf(fault.removed);
    Found found;
    RawDiagnostic& finding = found.finding;
    finding.error = errorOf(fault, path);
    finding.array = rootArrayNamed(fault.array);
    if (finding.array == RootArray::None) {
        finding.offset = openingViewOffset_;
        finding.pointer = fault.path;
        found.quarantined = QuarantinedMember{
            {}, fault.removed.substr(1), '"' + fault.id + '"', diagnosticText(finding.error), {}};
        return found;
    }

    const ElementPlaces& places = places_[static_cast<std::size_t>(finding.array)];
    const std::uint32_t element = places.kept[fault.index];
    const auto leftOutBefore =
        std::lower_bound(places.exportLosses.begin(), places.exportLosses.end(), element);
    finding.index = fault.index + static_cast<std::uint64_t>(leftOutBefore - places.exportLosses.begin());
    finding.offset = element;

    JsonCursor json(text_, element, text_.size(), 2);
    std::optional<Value> value;
    std::optional<Value> item;
    if (path.size() == 1) {
        value = memberOf(json, path[0]);
    } else {
        mapElement(finding.array, element);
        const Item& kept = lists_[path[0]][numberOf(path[1])];
        path[1] = std::to_string(kept.position);
        if (removed.size() > 1)
            removed[1] = path[1];
        json.seat(kept.begin, text_.size(), 3);
        value = path.size() > 2 ? memberOf(json, path[2]) : valueHere(json);
        json.seat(kept.begin, text_.size(), 3);
        item = valueHere(json);
    }
    finding.pointer = joined(path);
    if (value)
        finding.offset = value->begin;
    const auto& raw = removed.size() == path.size() ? value : item;
    if (!removed.empty() && raw)
        found.quarantined = QuarantinedMember{fault.in,
                                              joined(removed).substr(1),
                                              std::string(text_.substr(raw->begin, raw->end - raw->begin)),
                                              diagnosticText(finding.error),
                                              {}};
    return found;
}

} // namespace crisis::io
