// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/diagnostics/RawDiagnostics.h"
#include "core/io/json/JsonCursor.h"
#include "core/io/json/JsonText.h"
#include "core/model/values/Entities.h"

#include <functional>
#include <optional>
#include <set>
#include <span>

namespace crisis::io {

class ValueReader;

/// The names of an object's unknown members, to detect duplicates.
using UnknownKeys = std::set<std::string, std::less<>>;

/// A member that an object of type T may have.
template <class T>
struct Member {
    std::string_view name;
    bool (*read)(ValueReader& in, T& out); ///< returns false if it refused the value, with a diagnostic
    bool isRequired = false;
};

/// The members of an object in the order of the format, so that a canonical file is read without searching.
template <class T>
struct ObjectFormat {
    std::span<const Member<T>> members; ///< at most 32
    /// Called at the end with one bit per member that is present. Returns false if the object is unusable.
    bool (*finish)(ValueReader& in, T& out, std::uint32_t seen) = nullptr;
};

/// The kinds of date that a member accepts.
enum class DateUse {
    Any,
    NoInterval, ///< a start or an end: neither an interval nor undated
    Day,        ///< an anchor: one day
};

/// Reads values of the format. An error becomes a pending diagnostic, and the smallest enclosing unit is
/// skipped. The caller, which knows the enclosing element, takes the diagnostics when that element is
/// complete.
class ValueReader {
public:
    explicit ValueReader(JsonCursor& json) : json_(json) {}

    /// A diagnostic and what it quarantines: text[rawBegin, rawEnd), if not empty.
    struct PendingDiagnostic {
        Error error;
        std::size_t offset = 0;
        std::string pointer;
        std::size_t rawBegin = 0;
        std::size_t rawEnd = 0;
        std::string member; ///< path of what is quarantined, without its first slash; empty: the whole
    };
    [[nodiscard]] std::vector<PendingDiagnostic>& pending() { return pending_; }
    /// Discards what was begun, after a JSON error.
    void reset() {
        pending_.clear();
        path_.clear();
    }
    [[nodiscard]] JsonCursor& json() { return json_; }
    [[nodiscard]] bool failed() const { return json_.failed(); }

    // Each reads one value; returns false if it was refused or the JSON is malformed.
    bool text(std::string& out);
    bool id(std::string& out);
    template <class Tag>
    bool id(StrongId<Tag>& out) {
        std::string value;
        if (!id(value))
            return false;
        out = StrongId<Tag>(std::move(value));
        return true;
    }
    template <class E>
    bool word(VocabularyTerm<E>& out) {
        std::string_view value;
        if (!string(value))
            return false;
        out = VocabularyTerm<E>::parse(value);
        if (!out.known())
            report(ErrorCode::UnknownWord, {std::string(path_.back().name), shortened(value)});
        return true;
    }
    bool date(std::optional<Date>& out, DateUse use);
    bool zone(std::string& out);
    bool boolean(std::optional<bool>& out);
    /// A number, as written.
    bool number(std::string& out);
    bool number(std::string& out, double low, double high);
    template <class Int>
    bool integer(std::optional<Int>& out, std::int64_t low, std::int64_t high) {
        const auto value = wholeNumber(low, high);
        if (value)
            out = static_cast<Int>(*value);
        return value.has_value();
    }
    /// Any value, in canonical form.
    bool raw(std::string& out);
    /// A string that should be one of `words`; any other is preserved and reported.
    bool oneOf(std::string& out, std::span<const std::string_view> words);
    bool color(std::string& out);
    bool hash(std::string& out);

    bool texts(std::vector<std::string>& out) {
        return list(out, [this](std::string& item) { return text(item); });
    }
    template <class Tag>
    bool ids(std::vector<StrongId<Tag>>& out) {
        return list(out, [this](StrongId<Tag>& item) { return id(item); });
    }
    template <class T, class ReadItem>
    bool list(std::vector<T>& out, const ReadItem& readItem) {
        if (!expect(JsonCursor::Kind::Array, "a list") || !json_.enterArray())
            return false;
        path_.push_back({{}, 0, true});
        for (; json_.nextItem(); ++path_.back().index) {
            out.emplace_back();
            if (!readItem(out.back()))
                out.pop_back();
        }
        path_.pop_back();
        return !failed();
    }
    template <class T>
    bool objects(std::vector<T>& out, const ObjectFormat<T>& format) {
        return list(out, [this, &format](T& item) { return object(item, format); });
    }
    template <class T>
    bool object(T& out, const ObjectFormat<T>& format);
    /// Whether the next value has that kind; refuses it otherwise.
    bool expect(JsonCursor::Kind kind, std::string_view typeInWords);

    // One member at a time, for the root.
    template <class T>
    bool member(const Member<T>& member, T& out) {
        path_.push_back({member.name, 0, false});
        const bool good = member.read(*this, out);
        path_.pop_back();
        return good;
    }
    /// Preserves an unknown member; a second one of the same name is reported and quarantined.
    void unknownMember(std::string_view key, std::string& unknown, UnknownKeys& keys);
    /// Quarantines the value of a member whose name has appeared before.
    void duplicateMember(std::string_view key);

    /// Adds a diagnostic about the value read last, which is kept.
    void report(ErrorCode code, std::vector<std::string> arguments);
    /// The same for a byte offset and member of the caller's choice.
    void reportAt(std::size_t offset, std::string_view member, ErrorCode code,
                  std::vector<std::string> arguments);
    /// The byte offset of the object that is being finished.
    [[nodiscard]] std::size_t objectBegin() const { return objectBegin_; }

private:
    struct Step {
        std::string_view name; ///< of a member
        std::uint64_t index = 0;
        bool isItem = false; ///< an item of a list
    };
    bool string(std::string_view& value);
    std::optional<std::int64_t> wholeNumber(std::int64_t low, std::int64_t high);
    /// Skips and quarantines the next value; returns false so that the caller can return it.
    bool refuse(ErrorCode code, std::vector<std::string> arguments);
    /// The same for the value read last.
    bool refuseRead(ErrorCode code, std::vector<std::string> arguments);
    /// Quarantines the whole object instead of its parts collected since `mark`.
    void refuseObject(std::size_t mark, std::size_t begin);
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] std::string currentName() const; ///< of the member being read

    JsonCursor& json_;
    std::vector<PendingDiagnostic> pending_;
    std::vector<Step> path_;
    std::size_t valueBegin_ = 0;
    std::size_t objectBegin_ = 0;
    std::string knownZone_;
};

template <class T>
bool ValueReader::object(T& out, const ObjectFormat<T>& format) {
    if (!expect(JsonCursor::Kind::Object, "an object"))
        return false;
    const std::size_t begin = json_.offset();
    const std::size_t mark = pending_.size();
    if (!json_.enterObject())
        return false;

    const auto& members = format.members;
    std::uint32_t seen = 0;
    std::uint32_t good = 0;
    std::size_t expected = 0;
    UnknownKeys unknownKeys;
    std::string_view key;
    while (json_.nextMember(key)) {
        std::size_t at = expected;
        while (at < members.size() && members[at].name != key)
            ++at;
        for (std::size_t before = 0; at == members.size() && before < expected; ++before) {
            if (members[before].name == key) {
                at = before;
                break;
            }
        }
        if (at == members.size()) {
            unknownMember(key, out.unknown, unknownKeys);
            continue;
        }
        const std::uint32_t bit = std::uint32_t{1} << at;
        if (seen & bit) {
            duplicateMember(key);
            continue;
        }
        seen |= bit;
        expected = at + 1;
        if (member(members[at], out))
            good |= bit;
    }
    if (failed())
        return false;

    bool usable = true;
    for (std::size_t at = 0; at < members.size(); ++at) {
        const std::uint32_t bit = std::uint32_t{1} << at;
        if (!members[at].isRequired || (good & bit))
            continue;
        usable = false;
        if (!(seen & bit))
            reportAt(begin, {}, ErrorCode::MissingMember, {std::string(members[at].name)});
    }
    objectBegin_ = begin;
    if (usable && format.finish)
        usable = format.finish(*this, out, seen);
    if (!usable)
        refuseObject(mark, begin);
    return usable;
}

} // namespace crisis::io
