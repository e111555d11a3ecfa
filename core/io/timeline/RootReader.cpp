// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/RootReader.h"

#include <algorithm>
#include <charconv>

namespace crisis::io {

namespace {

using In = ValueReader;

constexpr std::string_view formatMember = "format";
constexpr std::string_view versionMember = "version";

constexpr Member<Header> headerMembers[] = {
    {"title", [](In& in, Header& header) { return in.text(header.title); }},
    {"description", [](In& in, Header& header) { return in.text(header.description); }},
    {"language", [](In& in, Header& header) { return in.text(header.language); }},
    {"timeZone", [](In& in, Header& header) { return in.zone(header.timeZone); }},
    {"marking", [](In& in, Header& header) { return in.text(header.marking); }},
    {"openingView", [](In& in, Header& header) { return in.id(header.openingView); }},
};
constexpr std::size_t titleAt = 0;
constexpr std::size_t openingViewAt = 5;

// Bits for the members seen: first the header's, then these.
constexpr std::uint32_t bit(std::size_t at) { return std::uint32_t{1} << at; }
constexpr std::uint32_t formatBit = bit(std::size(headerMembers));
constexpr std::uint32_t versionBit = bit(std::size(headerMembers) + 1);

} // namespace

bool RootReader::refuse(std::size_t offset, ErrorCode code, std::vector<std::string> arguments) {
    refusal_ = Error{code, std::move(arguments), {}};
    refusalOffset_ = offset;
    return false;
}

bool RootReader::hasIdentity() const {
    constexpr std::uint32_t all = formatBit | versionBit | bit(titleAt);
    return (seen_ & all) == all;
}

bool RootReader::readFormat() {
    JsonCursor& json = elements_.json();
    const auto kind = json.peek();
    const std::size_t begin = json.offset();
    std::string_view value;
    if (kind != JsonCursor::Kind::String)
        return kind && refuse(begin, ErrorCode::NotATimeline, {});
    return json.readString(value) && (value == formatName || refuse(begin, ErrorCode::NotATimeline, {}));
}

bool RootReader::readVersion() {
    JsonCursor& json = elements_.json();
    const auto kind = json.peek();
    const std::size_t begin = json.offset();
    std::string_view value;
    if (kind != JsonCursor::Kind::Number)
        return kind && refuse(begin, ErrorCode::WrongType, {std::string(versionMember), "a whole number"});
    if (!json.readNumber(value))
        return false;
    std::int64_t version = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, version);
    const bool isTooBig = error == std::errc::result_out_of_range && value[0] != '-' && stop == end;
    if (isTooBig || (error == std::errc() && stop == end && version > formatVersion))
        return refuse(begin, ErrorCode::VersionTooNew, {shortened(value), std::to_string(formatVersion)});
    if (error != std::errc() || stop != end || version < 1)
        return refuse(begin, ErrorCode::InvalidValue, {std::string(versionMember), shortened(value)});
    return true;
}

bool RootReader::beginArray(RootArray array) {
    const std::uint32_t arrayBit = bit(static_cast<std::size_t>(array));
    const bool isNew = !(seenArrays_ & arrayBit);
    seenArrays_ |= arrayBit;
    return isNew;
}

bool RootReader::readArray(RootArray array) {
    ValueReader& values = elements_.values();
    struct Nothing {};
    Nothing nothing;
    const Member<Nothing> place{
        nameOf(array), [](In& in, Nothing&) { return in.expect(JsonCursor::Kind::Array, "a list"); }};
    JsonCursor& json = elements_.json();
    if (!values.member(place, nothing))
        return !json.failed();
    if (!json.enterArray())
        return false;
    while (json.nextItem()) {
        if (!elements_.read(array))
            return false;
    }
    return !json.failed();
}

bool RootReader::member(std::string_view key) {
    ValueReader& values = elements_.values();
    JsonCursor& json = elements_.json();
    if (!json.peek())
        return false;
    if (const RootArray array = rootArrayNamed(key); array != RootArray::None) {
        if (beginArray(array))
            return readArray(array);
        values.duplicateMember(key);
        return !json.failed();
    }
    Header& header = elements_.builder().header();
    const auto* known = std::find_if(std::begin(headerMembers), std::end(headerMembers),
                                     [key](const Member<Header>& member) { return member.name == key; });
    std::uint32_t keyBit = 0;
    if (known != std::end(headerMembers))
        keyBit = bit(static_cast<std::size_t>(known - headerMembers));
    else if (key == formatMember)
        keyBit = formatBit;
    else if (key == versionMember)
        keyBit = versionBit;

    if (keyBit == 0) {
        values.unknownMember(key, header.unknown, unknown_);
    } else if (seen_ & keyBit) {
        values.duplicateMember(key);
    } else {
        seen_ |= keyBit;
        if (keyBit == formatBit)
            return readFormat();
        if (keyBit == versionBit)
            return readVersion();
        if (keyBit == bit(openingViewAt))
            openingViewOffset_ = json.offset();
        (void)values.member(*known, header);
    }
    return !json.failed();
}

bool RootReader::line(std::size_t begin, std::size_t end, bool isFirst) {
    JsonCursor& json = elements_.json();
    json.seat(begin, end, isFirst ? 0 : 1);
    if (isFirst && !json.enterObject())
        return false;
    std::string_view key;
    for (;;) {
        if (!json.readKey(key) || !member(key))
            return false;
        if (json.take(',')) {
            if (json.atEnd())
                return true;
            continue;
        }
        isClosed_ = json.take('}');
        if (!isClosed_)
            json.fail(ErrorCode::JsonSyntax, "“,” or “}”");
        else if (!json.atEnd())
            json.fail(ErrorCode::JsonSyntax, "the end of the file");
        return !json.failed();
    }
}

Result<void> RootReader::document() {
    JsonCursor& json = elements_.json();
    std::string_view key;
    bool going = json.enterObject();
    while (going && json.nextMember(key))
        going = member(key);
    if (refusal_)
        return tl::unexpected(*refusal_);
    if (!json.failed() && !json.atEnd())
        json.fail(ErrorCode::JsonSyntax, "the end of the file");
    if (json.failed())
        return tl::unexpected(errorOf(json.fault(), ErrorCode::JsonSyntax));
    isClosed_ = true;
    return {};
}

Result<void> RootReader::finish() {
    if (!(seen_ & formatBit))
        (void)refuse(0, ErrorCode::NotATimeline, {});
    else if (!(seen_ & versionBit))
        (void)refuse(0, ErrorCode::MissingMember, {std::string(versionMember)});
    if (refusal_)
        return tl::unexpected(*refusal_);
    elements_.keepRootFindings();
    if (!(seen_ & bit(titleAt)))
        elements_.report(RootArray::None, 0, {ErrorCode::MissingMember, {"title"}, {}});
    if (!(seenArrays_ & bit(static_cast<std::size_t>(RootArray::Events))))
        elements_.report(RootArray::None, 0, {ErrorCode::MissingMember, {"events"}, {}});
    return {};
}

} // namespace crisis::io
