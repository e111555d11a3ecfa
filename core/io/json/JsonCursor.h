// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorCode.h"
#include "core/io/json/JsonScan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::io {

/// A JSON syntax error and its position.
struct JsonError {
    ErrorCode code = ErrorCode::JsonSyntax;
    std::size_t offset = 0;    ///< in bytes
    std::string_view expected; ///< what was expected, in English; for JsonSyntax only
};

/// Reads JSON (RFC 8259) from left to right, one value at a time, without building a tree or recursing. The
/// bytes must be valid UTF-8. The caller asks for the type it expects; numbers stay as written. After the
/// first error every call fails, and fault() returns the error.
class JsonCursor {
public:
    static constexpr int maxDepth = 64;

    /// Reads text[begin, end), which must outlive the cursor. `depth` is the nesting depth of the surrounding
    /// text.
    JsonCursor(std::string_view text, std::size_t begin, std::size_t end, int depth = 0);

    /// Restarts at another range of the text.
    void seat(std::size_t begin, std::size_t end, int depth);

    enum class Kind : std::uint8_t { Object, Array, String, Number, True, False, Null };
    /// The kind of the next value, after white space; absent (and an error) if there is no value.
    [[nodiscard]] std::optional<Kind> peek() {
        if (failed_)
            return std::nullopt;
        skipBlanks();
        const std::int8_t kind = at_ < end_ ? kinds[static_cast<unsigned char>(*at_)] : noKind;
        if (kind == noKind) {
            failAtValue();
            return std::nullopt;
        }
        return static_cast<Kind>(kind);
    }
    /// The current byte offset. After peek(): the first byte of the value.
    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - text_.data()); }
    [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }
    [[nodiscard]] std::string_view text() const { return text_; }

    // Objects and arrays: enter, then ask for the next item until there is none. The value of each member or
    // item must be read.
    [[nodiscard]] bool enterObject();
    /// Returns false at the end of the object, or on error. The key is valid until the next one is read.
    [[nodiscard]] bool nextMember(std::string_view& key);
    [[nodiscard]] bool enterArray();
    [[nodiscard]] bool nextItem();

    /// Reads a string and unescapes it. The view is valid until the next call.
    [[nodiscard]] bool readString(std::string_view& value);
    /// Reads a number, as written.
    [[nodiscard]] bool readNumber(std::string_view& value);
    [[nodiscard]] bool readBool(bool& value);
    /// Validates any value and skips it.
    [[nodiscard]] bool skipValue();

    /// Reads a member's name and colon, outside the protocol of nextMember().
    [[nodiscard]] bool readKey(std::string_view& key);
    /// Consumes `c` if it is the next character after white space.
    [[nodiscard]] bool take(char c) {
        if (failed_)
            return false;
        skipBlanks();
        if (at_ >= end_ || *at_ != c)
            return false;
        ++at_;
        return true;
    }
    [[nodiscard]] bool atEnd() {
        skipBlanks();
        return at_ >= end_;
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] const JsonError& fault() const { return fault_; }
    /// Sets an error at the current offset, unless there is one already.
    void fail(ErrorCode code, std::string_view expected = {});

private:
    static constexpr std::int8_t noKind = -1;
    static constexpr std::array<std::int8_t, 256> kinds = [] {
        std::array<std::int8_t, 256> table{};
        table.fill(noKind);
        const auto set = [&table](std::string_view first, Kind kind) {
            for (const char c : first)
                table[static_cast<unsigned char>(c)] = static_cast<std::int8_t>(kind);
        };
        set("{", Kind::Object);
        set("[", Kind::Array);
        set("\"", Kind::String);
        set("-0123456789", Kind::Number);
        set("t", Kind::True);
        set("f", Kind::False);
        set("n", Kind::Null);
        return table;
    }();

    void skipBlanks() {
        while (at_ < end_ && static_cast<unsigned char>(*at_) <= ' ' &&
               (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t'))
            ++at_;
    }
    void failAtValue();
    [[nodiscard]] bool enter(char c, std::string_view expected);
    [[nodiscard]] bool next(char close, std::string_view expected);
    /// Called at the opening quotation mark.
    [[nodiscard]] bool readStringInto(std::string_view& value, std::string& unescaped) {
        const char* const begin = ++at_;
        at_ = skipPlain(at_, end_);
        if (at_ < end_ && *at_ == '"') {
            value = {begin, static_cast<std::size_t>(at_ - begin)};
            ++at_;
            return true;
        }
        unescaped.assign(begin, at_);
        if (!readEscaped(unescaped))
            return false;
        value = unescaped;
        return true;
    }
    [[nodiscard]] bool readEscaped(std::string& out);
    [[nodiscard]] bool readEscape(std::string& out);
    [[nodiscard]] bool readHex(std::uint32_t& unit);
    [[nodiscard]] bool readDigits();
    [[nodiscard]] bool readWord(std::string_view word);

    std::string_view text_;
    const char* at_;
    const char* end_;
    int depth_;
    bool first_ = false; ///< the container was just entered, so no comma precedes the next item
    bool failed_ = false;
    JsonError fault_;
    std::string key_;
    std::string value_;
};

} // namespace crisis::io
