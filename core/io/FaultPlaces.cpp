// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/FaultPlaces.h"

#include "core/io/Formats.h"
#include "core/io/Reason.h"

#include <algorithm>
#include <charconv>

namespace crisis {

namespace {

using Fault = TimelineBuilder::Fault;

// "/links/0/event" in its pieces.
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

template <class T>
std::vector<ValueReader::Pending> readAgain(JsonCursor& json, const ObjectFormat<T>& format) {
    ValueReader values(json);
    T ignored;
    (void)values.object(ignored, format);
    return values.pending();
}

std::vector<ValueReader::Pending> readAgain(JsonCursor json, RootArray array) {
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
        return {}; // the others have no lists with references
    }
}

/// The position in the file of a list's item, given its position among those that were kept.
std::uint64_t positionInFile(const JsonCursor& json, RootArray array, const std::string& list,
                             std::uint64_t kept) {
    std::vector<bool> refused;
    for (const auto& pending : readAgain(json, array)) {
        const std::string_view member = pending.member;
        if (pending.rawEnd == 0 || member.substr(0, list.size() + 1) != list + "/")
            continue;
        const std::string_view digits = member.substr(list.size() + 1);
        std::size_t position = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), position);
        if (error != std::errc() || end != digits.data() + digits.size())
            continue; // only a part of the item was refused
        refused.resize(std::max(refused.size(), position + 1));
        refused[position] = true;
    }
    std::uint64_t position = 0;
    for (;; ++position) {
        const bool wasKept = position >= refused.size() || !refused[position];
        if (wasKept && kept-- == 0)
            return position;
    }
}

// The value at a path inside the object that the cursor is at: [begin, end) of the text.
std::optional<std::pair<std::size_t, std::size_t>> valueAt(JsonCursor json,
                                                           const std::vector<std::string>& path) {
    for (const std::string& piece : path) {
        bool isThere = false;
        if (json.peek() == JsonCursor::Kind::Object) {
            std::string_view key;
            bool good = json.enterObject();
            while (good && !isThere && json.nextMember(key)) {
                isThere = key == piece;
                good = isThere || json.skipValue();
            }
        } else {
            std::uint64_t left = 0;
            std::from_chars(piece.data(), piece.data() + piece.size(), left);
            bool good = json.enterArray();
            while (good && !isThere && json.nextItem()) {
                isThere = left-- == 0;
                good = isThere || json.skipValue();
            }
        }
        if (!isThere)
            return std::nullopt;
    }
    if (!json.peek())
        return std::nullopt;
    const std::size_t begin = json.offset();
    if (!json.skipValue())
        return std::nullopt;
    return std::pair(begin, json.offset());
}

Error errorOf(const Fault& fault, const std::vector<std::string>& path) {
    // The member's name is the last piece that is no number.
    const auto name = std::find_if(path.rbegin(), path.rend(),
                                   [](const std::string& piece) { return piece[0] < '0' || piece[0] > '9'; });
    switch (fault.kind) {
    case Fault::Kind::DuplicateId:
        return {ErrorCode::DuplicateId, {fault.id, fault.newId}, {}};
    case Fault::Kind::Dangling:
        return {ErrorCode::DanglingReference, {*name, fault.id}, {}};
    case Fault::Kind::Cycle:
        return {ErrorCode::ReferenceCycle, {*name, fault.id}, {}};
    }
    return {};
}

} // namespace

FaultPlaces::Found FaultPlaces::find(const Fault& fault) const {
    std::vector<std::string> path = piecesOf(fault.path);
    std::vector<std::string> removed = piecesOf(fault.removed);
    Found found;
    Finding& finding = found.finding;
    finding.error = errorOf(fault, path);
    finding.array = rootArrayNamed(fault.array);
    if (finding.array == RootArray::None) {
        finding.offset = openingViewOffset_;
        finding.pointer = fault.path;
        found.setAside =
            SetAside{{}, fault.removed.substr(1), '"' + fault.id + '"', reasonInFile(finding.error), {}};
        return found;
    }

    const ElementPlaces& places = places_[static_cast<std::size_t>(finding.array)];
    const std::uint32_t element = places.kept[fault.index];
    const auto leftOutBefore = std::lower_bound(places.leftOut.begin(), places.leftOut.end(), element);
    finding.index = fault.index + static_cast<std::uint64_t>(leftOutBefore - places.leftOut.begin());
    finding.offset = element;

    const JsonCursor json(text_, element, text_.size(), 2);
    if (path.size() > 1) {
        std::uint64_t kept = 0;
        std::from_chars(path[1].data(), path[1].data() + path[1].size(), kept);
        path[1] = std::to_string(positionInFile(json, finding.array, path[0], kept));
        if (removed.size() > 1)
            removed[1] = path[1];
    }
    finding.pointer = joined(path);
    if (const auto value = valueAt(json, path))
        finding.offset = value->first;
    if (const auto raw = removed.empty() ? std::nullopt : valueAt(json, removed))
        found.setAside = SetAside{fault.in,
                                  joined(removed).substr(1),
                                  std::string(text_.substr(raw->first, raw->second - raw->first)),
                                  reasonInFile(finding.error),
                                  {}};
    return found;
}

} // namespace crisis
