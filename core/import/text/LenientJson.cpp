// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text/LenientJson.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/text/TextDecoding.h"

#include <algorithm>

namespace crisis::imports {

namespace {

bool isNamePart(char letter) {
    return isLetter(letter) || isDigit(letter) || letter == '_' || letter == '$' || !isAscii(letter);
}

// Converts the literal at the start of a script to JSON, token by token.
class LiteralWriter {
public:
    explicit LiteralWriter(std::string_view script) : script_(script) { out_.reserve(script.size()); }

    // Returns false if the literal does not end, or if it is followed by more than the end of a call.
    bool write() {
        at_ = literalAt();
        int depth = 0;
        do {
            if (at_ >= script_.size())
                return false;
            const char letter = script_[at_];
            if (letter == '"' || letter == '\'' || letter == '`')
                takeString(letter);
            else if (script_.substr(at_).starts_with("//"))
                at_ = std::min(script_.find_first_of("\r\n", at_), script_.size());
            else if (script_.substr(at_).starts_with("/*"))
                skipComment();
            else if (isLetter(letter) || letter == '_' || letter == '$')
                takeWord();
            else {
                depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
                out_ += letter;
                ++at_;
            }
        } while (depth > 0);
        return script_.find_first_not_of(" \t\r\n);", at_) == std::string_view::npos;
    }
    std::string take() { return std::move(out_); }

private:
    // Skips comments, `var x =` and `callback(`.
    std::size_t literalAt() {
        while (at_ < script_.size() && script_[at_] != '{' && script_[at_] != '[') {
            if (script_.substr(at_).starts_with("//"))
                at_ = std::min(script_.find_first_of("\r\n", at_), script_.size());
            else if (script_.substr(at_).starts_with("/*"))
                skipComment();
            else
                ++at_;
        }
        return at_;
    }
    void skipComment() {
        const std::size_t end = script_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? script_.size() : end + 2;
    }
    void takeString(char quote) {
        std::string text;
        for (++at_; at_ < script_.size() && script_[at_] != quote; ++at_) {
            if (script_[at_] != '\\' || at_ + 1 >= script_.size())
                text += script_[at_];
            else
                takeEscape(text);
        }
        ++at_;
        appendQuoted(out_, text);
    }
    void takeEscape(std::string& text) {
        const char letter = script_[++at_];
        constexpr std::string_view escapes = "nrtbfv0";
        constexpr std::string_view meanings = "\n\r\t\b\f\v ";
        if (letter == 'u' || letter == 'x') {
            char32_t codePoint = takeHex(letter == 'u' ? 4 : 2);
            if (isHighSurrogate(codePoint) && script_.substr(at_ + 1).starts_with("\\u")) {
                at_ += 2;
                const char32_t low = takeHex(4);
                if (isLowSurrogate(low))
                    codePoint = joinedSurrogates(codePoint, low);
                else {
                    appendUtf8(text, codePoint);
                    codePoint = low;
                }
            }
            appendUtf8(text, codePoint);
        } else if (const std::size_t known = escapes.find(letter); known != std::string_view::npos)
            text += meanings[known];
        else if (letter != '\n' && letter != '\r')
            text += letter;
    }
    char32_t takeHex(std::size_t digits) {
        char32_t value = 0;
        for (std::size_t count = 0; count < digits && at_ + 1 < script_.size(); ++count) {
            const char letter = lowered(script_[at_ + 1]);
            if (!isDigit(letter) && (letter < 'a' || letter > 'f'))
                break;
            value = value * 16 + static_cast<char32_t>(isDigit(letter) ? letter - '0' : letter - 'a' + 10);
            ++at_;
        }
        return value;
    }
    void takeWord() {
        const std::size_t from = at_;
        while (at_ < script_.size() && isNamePart(script_[at_]))
            ++at_;
        const std::string_view word = script_.substr(from, at_ - from);
        std::size_t after = at_;
        while (after < script_.size() && isBlank(script_[after]))
            ++after;
        const char next = after < script_.size() ? script_[after] : '\0';
        if (word == "new" && next != ':')
            return; // the constructor follows
        if (next == '(')
            takeArguments(after);
        else if (next == ':')
            appendQuoted(out_, word);
        else if (word == "true" || word == "false" || word == "NaN")
            out_ += word;
        else if (!out_.empty() && isDigit(out_.back()) && (word[0] == 'e' || word[0] == 'E'))
            out_ += word; // exponent of a number
        else
            out_ += "null";
    }
    // Date("…") becomes its text, Date(2023, 7, 4) becomes "2023,7,4".
    void takeArguments(std::size_t open) {
        std::string text;
        for (at_ = open + 1; at_ < script_.size() && script_[at_] != ')'; ++at_) {
            if (script_[at_] != '"' && script_[at_] != '\'')
                text += script_[at_];
        }
        ++at_;
        appendQuoted(out_, trimmed(text));
    }

    std::string_view script_;
    std::size_t at_ = 0;
    std::string out_;
};

} // namespace

Result<JsonTree> parseLooseJson(std::string_view text) {
    auto strict = JsonTree::parse(text);
    if (strict || strict.error().code == ErrorCode::JsonTooDeep ||
        strict.error().code == ErrorCode::FileTooLarge)
        return strict;
    LiteralWriter writer(text);
    if (!writer.write())
        return strict;
    auto loose = JsonTree::parse(writer.take());
    return loose ? std::move(loose) : std::move(strict);
}

} // namespace crisis::imports
