// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/ValueReader.h"

#include "core/time/TimeZone.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace crisis::io {

namespace {

constexpr std::size_t longestId = 64;

constexpr std::array<bool, 256> makeIdCharacters() {
    std::array<bool, 256> good{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-"))
        good[static_cast<unsigned char>(c)] = true;
    return good;
}
constexpr std::array<bool, 256> idCharacters = makeIdCharacters();

bool isId(std::string_view text) {
    return !text.empty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), [](char c) {
        return idCharacters[static_cast<unsigned char>(c)];
    });
}

bool isHex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

void appendPointerToken(std::string& pointer, std::string_view name) {
    pointer += '/';
    for (const char c : name) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

bool fits(const Date& date, DateUse use) {
    switch (use) {
    case DateUse::Any:
        return true;
    case DateUse::NoInterval:
        return !date.isInterval() && !date.text().empty();
    case DateUse::Day:
        return date.extent() == Extent::Point && date.precision() == Precision::Day;
    }
    return false;
}

} // namespace

std::string ValueReader::pointer() const {
    std::string pointer;
    for (const Step& step : path_)
        appendPointerToken(pointer, step.isItem ? std::to_string(step.index) : std::string(step.name));
    return pointer;
}

std::string ValueReader::currentName() const {
    const auto named =
        std::find_if(path_.rbegin(), path_.rend(), [](const Step& step) { return !step.isItem; });
    return named == path_.rend() ? std::string() : std::string(named->name);
}

void ValueReader::report(ErrorCode code, std::vector<std::string> arguments) {
    pending_.push_back({{code, std::move(arguments), {}}, valueBegin_, pointer(), 0, 0, {}});
}

void ValueReader::reportAt(std::size_t offset, std::string_view member, ErrorCode code,
                           std::vector<std::string> arguments) {
    std::string where = pointer();
    if (!member.empty())
        appendPointerToken(where, member);
    pending_.push_back({{code, std::move(arguments), {}}, offset, std::move(where), 0, 0, {}});
}

bool ValueReader::refuse(ErrorCode code, std::vector<std::string> arguments) {
    valueBegin_ = json_.offset();
    return json_.skipValue() && refuseRead(code, std::move(arguments));
}

bool ValueReader::refuseRead(ErrorCode code, std::vector<std::string> arguments) {
    report(code, std::move(arguments));
    PendingDiagnostic& finding = pending_.back();
    finding.rawBegin = valueBegin_;
    finding.rawEnd = json_.offset();
    finding.member = finding.pointer.empty() ? std::string() : finding.pointer.substr(1);
    return false;
}

void ValueReader::refuseObject(std::size_t mark, std::size_t begin) {
    for (std::size_t at = mark; at < pending_.size(); ++at)
        pending_[at].rawBegin = pending_[at].rawEnd = 0;
    PendingDiagnostic& first = pending_[mark];
    first.rawBegin = begin;
    first.rawEnd = json_.offset();
    const std::string whole = pointer();
    first.member = whole.empty() ? std::string() : whole.substr(1);
}

bool ValueReader::expect(JsonCursor::Kind kind, std::string_view typeInWords) {
    const auto found = json_.peek();
    if (!found)
        return false;
    valueBegin_ = json_.offset();
    return found == kind || refuse(ErrorCode::WrongType, {currentName(), std::string(typeInWords)});
}

bool ValueReader::string(std::string_view& value) {
    return expect(JsonCursor::Kind::String, "text") && json_.readString(value);
}

bool ValueReader::text(std::string& out) {
    std::string_view value;
    if (!string(value))
        return false;
    out = value;
    return true;
}

bool ValueReader::id(std::string& out) {
    std::string_view value;
    if (!string(value))
        return false;
    if (!isId(value))
        return refuseRead(ErrorCode::InvalidId, {shortened(value)});
    out = value;
    return true;
}

bool ValueReader::date(std::optional<Date>& out, DateUse use) {
    std::string_view value;
    if (!string(value))
        return false;
    auto parsed = Date::parse(value);
    if (!parsed) {
        for (std::string& argument : parsed.error().arguments)
            argument = shortened(argument);
        return refuseRead(parsed.error().code, std::move(parsed.error().arguments));
    }
    if (!fits(*parsed, use))
        return refuseRead(ErrorCode::DateNotAllowed, {shortened(value)});
    out = std::move(*parsed);
    return true;
}

bool ValueReader::zone(std::string& out) {
    std::string_view value;
    if (!string(value))
        return false;
    // Looking up a zone may read a file, and nearly all zones in a timeline are the same.
    if (value != knownZone_ && !TimeZone::named(value))
        return refuseRead(ErrorCode::TimeZoneUnknown, {shortened(value)});
    knownZone_ = value;
    out = value;
    return true;
}

bool ValueReader::boolean(std::optional<bool>& out) {
    const auto kind = json_.peek();
    bool value = false;
    if (!kind)
        return false;
    if (kind != JsonCursor::Kind::True && kind != JsonCursor::Kind::False)
        return refuse(ErrorCode::WrongType, {currentName(), "true or false"});
    if (!json_.readBool(value))
        return false;
    out = value;
    return true;
}

bool ValueReader::number(std::string& out) {
    std::string_view value;
    if (!expect(JsonCursor::Kind::Number, "a number") || !json_.readNumber(value))
        return false;
    out = value;
    return true;
}

bool ValueReader::number(std::string& out, double low, double high) {
    std::string_view value;
    if (!expect(JsonCursor::Kind::Number, "a number") || !json_.readNumber(value))
        return false;
    double parsed = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error != std::errc() || end != value.data() + value.size() || parsed < low || parsed > high)
        return refuseRead(ErrorCode::NumberOutOfRange, {currentName(), shortened(value)});
    out = value;
    return true;
}

std::optional<std::int64_t> ValueReader::wholeNumber(std::int64_t low, std::int64_t high) {
    std::string_view value;
    if (!expect(JsonCursor::Kind::Number, "a whole number") || !json_.readNumber(value))
        return std::nullopt;
    std::int64_t parsed = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, parsed);
    if (stop != end && error == std::errc()) {
        (void)refuseRead(ErrorCode::WrongType, {currentName(), "a whole number"});
        return std::nullopt;
    }
    if (error != std::errc() || parsed < low || parsed > high) {
        (void)refuseRead(ErrorCode::NumberOutOfRange, {currentName(), shortened(value)});
        return std::nullopt;
    }
    return parsed;
}

bool ValueReader::raw(std::string& out) {
    if (!json_.peek())
        return false;
    valueBegin_ = json_.offset();
    if (!json_.skipValue())
        return false;
    appendCanonicalJson(out, json_.slice(valueBegin_, json_.offset()));
    return true;
}

bool ValueReader::oneOf(std::string& out, std::span<const std::string_view> words) {
    if (!text(out))
        return false;
    if (std::find(words.begin(), words.end(), out) == words.end())
        report(ErrorCode::UnknownWord, {currentName(), shortened(out)});
    return true;
}

bool ValueReader::color(std::string& out) {
    std::string_view value;
    if (!string(value))
        return false;
    if (value.size() != 7 || value[0] != '#' || !isHex(value.substr(1)))
        return refuseRead(ErrorCode::InvalidValue, {currentName(), shortened(value)});
    out = value;
    return true;
}

bool ValueReader::hash(std::string& out) {
    std::string_view value;
    if (!string(value))
        return false;
    if (value.size() != 64 || !isHex(value))
        return refuseRead(ErrorCode::InvalidValue, {currentName(), shortened(value)});
    out = value;
    return true;
}

void ValueReader::unknownMember(std::string_view key, std::string& unknown, UnknownKeys& keys) {
    if (!keys.emplace(key).second) {
        duplicateMember(key);
        return;
    }
    std::string kept = unknown.empty() ? std::string() : std::string(",");
    appendJsonString(kept, key);
    kept += ':';
    if (raw(kept))
        unknown += kept;
}

void ValueReader::duplicateMember(std::string_view key) {
    const std::string name(key);
    if (!json_.peek())
        return;
    path_.push_back({name, 0, false});
    (void)refuse(ErrorCode::DuplicateMember, {shortened(name)});
    path_.pop_back();
}

} // namespace crisis::io
