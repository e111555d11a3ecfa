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

/// Where JSON stops being JSON.
struct JsonError {
    ErrorCode code = ErrorCode::JsonSyntax;
    std::size_t offset = 0;    ///< in bytes
    std::string_view expected; ///< in English, for JsonSyntax
};

/// Walks through JSON (RFC 8259) from left to right, one value at a time, and knows where it is. The bytes
/// must be valid UTF-8. The caller asks for what it expects; nothing is built, nothing recurses, numbers stay
/// as written. After the first fault every call fails and fault() says where.
class JsonCursor {
public:
    static constexpr int maxDepth = 64;

    /// Reads text[begin, end); `depth` is how deep the surroundings are already.
    JsonCursor(std::string_view text, std::size_t begin, std::size_t end, int depth = 0);

    /// Starts over at another piece of the text.
    void seat(std::size_t begin, std::size_t end, int depth);

    enum class Kind : std::uint8_t { Object, Array, String, Number, True, False, Null };
    /// What comes next, after blanks; nothing (and a fault) if no value does.
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
    /// Where the cursor stands. After peek(): the first byte of the value.
    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - text_.data()); }
    [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }
    [[nodiscard]] std::string_view text() const { return text_; }

    // Objects and arrays: enter, then ask for the next until there is none. Each member's or item's value
    // must be read.
    [[nodiscard]] bool enterObject();
    /// False at the end of the object, or on a fault. The key is good until the next one.
    [[nodiscard]] bool nextMember(std::string_view& key);
    [[nodiscard]] bool enterArray();
    [[nodiscard]] bool nextItem();

    /// A string, unescaped; the view is good until the next call.
    [[nodiscard]] bool readString(std::string_view& value);
    /// A number as it is written.
    [[nodiscard]] bool readNumber(std::string_view& value);
    [[nodiscard]] bool readBool(bool& value);
    /// Any value, checked and passed over.
    [[nodiscard]] bool skipValue();

    /// A member's name and colon, outside the protocol of nextMember().
    [[nodiscard]] bool readKey(std::string_view& key);
    /// Takes a character, after blanks, if it comes next.
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
    /// At the opening quotation mark.
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
    bool first_ = false; ///< the container was just entered, so no comma comes before what is next
    bool failed_ = false;
    JsonError fault_;
    std::string key_;
    std::string value_;
};

} // namespace crisis::io
