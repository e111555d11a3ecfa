// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json/JsonCursor.h"

#include "core/base/Utf8.h"

#include <bitset>

namespace crisis::io {

namespace {

constexpr std::string_view aValue = "a value";
constexpr std::string_view aName = "a member’s name in quotation marks";
constexpr std::string_view aDigit = "a digit";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

} // namespace

JsonCursor::JsonCursor(std::string_view text, std::size_t begin, std::size_t end, int depth)
    : text_(text), at_(text.data() + begin), end_(text.data() + end), depth_(depth) {}

void JsonCursor::seat(std::size_t begin, std::size_t end, int depth) {
    at_ = text_.data() + begin;
    end_ = text_.data() + end;
    depth_ = depth;
    first_ = failed_ = false;
}

void JsonCursor::fail(ErrorCode code, std::string_view expected) {
    if (failed_)
        return;
    failed_ = true;
    fault_ = {code, offset(), expected};
}

void JsonCursor::failAtValue() { fail(ErrorCode::JsonSyntax, aValue); }

bool JsonCursor::enter(char c, std::string_view expected) {
    if (!take(c)) {
        fail(ErrorCode::JsonSyntax, expected);
        return false;
    }
    if (++depth_ > maxDepth) {
        --at_;
        fail(ErrorCode::JsonTooDeep);
        return false;
    }
    first_ = true;
    return true;
}

bool JsonCursor::enterObject() { return enter('{', "an object"); }
bool JsonCursor::enterArray() { return enter('[', "a list"); }

bool JsonCursor::next(char close, std::string_view expected) {
    if (failed_)
        return false;
    skipBlanks();
    const bool first = first_;
    first_ = false;
    if (at_ < end_ && *at_ == close) {
        ++at_;
        --depth_;
        return false;
    }
    if (first)
        return true;
    if (at_ < end_ && *at_ == ',') {
        ++at_;
        return true;
    }
    fail(ErrorCode::JsonSyntax, expected);
    return false;
}

bool JsonCursor::nextMember(std::string_view& key) { return next('}', "“,” or “}”") && readKey(key); }

bool JsonCursor::nextItem() { return next(']', "“,” or “]”") && peek(); }

bool JsonCursor::readKey(std::string_view& key) {
    skipBlanks();
    if (failed_ || at_ >= end_ || *at_ != '"') {
        fail(ErrorCode::JsonSyntax, aName);
        return false;
    }
    if (!readStringInto(key, key_))
        return false;
    skipBlanks();
    if (at_ >= end_ || *at_ != ':') {
        fail(ErrorCode::JsonSyntax, "“:”");
        return false;
    }
    ++at_;
    return true;
}

bool JsonCursor::readString(std::string_view& value) {
    skipBlanks();
    if (failed_ || at_ >= end_ || *at_ != '"') {
        fail(ErrorCode::JsonSyntax, "text in quotation marks");
        return false;
    }
    return readStringInto(value, value_);
}

bool JsonCursor::readEscaped(std::string& out) {
    for (;;) {
        if (at_ >= end_) {
            fail(ErrorCode::JsonSyntax, "a closing quotation mark");
            return false;
        }
        if (*at_ == '"') {
            ++at_;
            return true;
        }
        if (*at_ != '\\') {
            fail(*at_ == '\0' ? ErrorCode::JsonNul : ErrorCode::JsonSyntax, "an escaped control character");
            return false;
        }
        if (!readEscape(out))
            return false;
        const char* const begin = at_;
        at_ = skipPlain(at_, end_);
        out.append(begin, at_);
    }
}

bool JsonCursor::readEscape(std::string& out) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char* const begin = at_++;
    if (at_ < end_) {
        if (const auto known = names.find(*at_); known != std::string_view::npos) {
            out += meanings[known];
            ++at_;
            return true;
        }
    }
    std::uint32_t point = 0;
    if (at_ >= end_ || *at_ != 'u') {
        fail(ErrorCode::JsonSyntax, "an escape such as “\\n”");
        return false;
    }
    if (!readHex(point))
        return false;
    if (isHighSurrogate(point) && end_ - at_ >= 2 && at_[0] == '\\' && at_[1] == 'u') {
        std::uint32_t low = 0;
        ++at_;
        if (!readHex(low))
            return false;
        if (isLowSurrogate(low))
            point = joinedSurrogates(point, low);
    }
    if (point == 0 || isSurrogate(point)) {
        at_ = begin;
        fail(point == 0 ? ErrorCode::JsonNul : ErrorCode::JsonLoneSurrogate);
        return false;
    }
    appendUtf8(out, point);
    return true;
}

// Called at the `u`.
bool JsonCursor::readHex(std::uint32_t& unit) {
    ++at_;
    unit = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = at_ < end_ ? *at_ : '\0';
        std::uint32_t digit = 0;
        if (isDigit(c))
            digit = static_cast<std::uint32_t>(c - '0');
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            digit = static_cast<std::uint32_t>((c | 0x20) - 'a' + 10);
        else {
            fail(ErrorCode::JsonSyntax, "a hexadecimal digit");
            return false;
        }
        unit = unit << 4 | digit;
    }
    return true;
}

bool JsonCursor::readDigits() {
    if (at_ >= end_ || !isDigit(*at_)) {
        fail(ErrorCode::JsonSyntax, aDigit);
        return false;
    }
    while (at_ < end_ && isDigit(*at_))
        ++at_;
    return true;
}

bool JsonCursor::readNumber(std::string_view& value) {
    skipBlanks();
    if (failed_)
        return false;
    const char* const begin = at_;
    if (at_ < end_ && *at_ == '-')
        ++at_;
    if (at_ < end_ && *at_ == '0')
        ++at_;
    else if (!readDigits())
        return false;
    if (at_ < end_ && *at_ == '.') {
        ++at_;
        if (!readDigits())
            return false;
    }
    if (at_ < end_ && (*at_ == 'e' || *at_ == 'E')) {
        ++at_;
        if (at_ < end_ && (*at_ == '+' || *at_ == '-'))
            ++at_;
        if (!readDigits())
            return false;
    }
    value = {begin, static_cast<std::size_t>(at_ - begin)};
    return true;
}

bool JsonCursor::readWord(std::string_view word) {
    if (static_cast<std::size_t>(end_ - at_) < word.size() || std::string_view(at_, word.size()) != word) {
        fail(ErrorCode::JsonSyntax, aValue);
        return false;
    }
    at_ += word.size();
    return true;
}

bool JsonCursor::readBool(bool& value) {
    const auto kind = peek();
    value = kind == Kind::True;
    return kind && readWord(value ? "true" : "false");
}

bool JsonCursor::skipValue() {
    std::bitset<maxDepth + 1> isObject;
    const int outside = depth_;
    std::string_view ignored;
    for (;;) {
        const auto kind = peek();
        if (!kind)
            return false;
        bool good = false;
        switch (*kind) {
        case Kind::Object:
            good = enterObject();
            break;
        case Kind::Array:
            good = enterArray();
            break;
        case Kind::String:
            good = readString(ignored);
            break;
        case Kind::Number:
            good = readNumber(ignored);
            break;
        case Kind::True:
            good = readWord("true");
            break;
        case Kind::False:
            good = readWord("false");
            break;
        case Kind::Null:
            good = readWord("null");
            break;
        }
        if (!good)
            return false;
        if (*kind == Kind::Object || *kind == Kind::Array)
            isObject[static_cast<std::size_t>(depth_)] = *kind == Kind::Object;
        // Close the containers that end here, until another value follows.
        for (;;) {
            if (depth_ == outside)
                return true;
            if (isObject[static_cast<std::size_t>(depth_)] ? nextMember(ignored) : nextItem())
                break;
            if (failed_)
                return false;
        }
    }
}

} // namespace crisis::io
