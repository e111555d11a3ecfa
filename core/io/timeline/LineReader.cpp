// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/LineReader.h"

#include "core/base/Utf8.h"

#include <cstring>

namespace crisis::io {

namespace {

// In bytes: a block is validated and read while it is in the cache.
constexpr std::size_t pieceBytes = 256U << 10;

std::size_t lineEnd(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin == end)
        return end; // memchr needs a valid pointer even for an empty text
    const void* const found = std::memchr(text.data() + begin, '\n', end - begin);
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : end;
}

std::string_view withoutBlanks(std::string_view line) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!line.empty() && isBlank(line.back()))
        line.remove_suffix(1);
    while (!line.empty() && isBlank(line.front()))
        line.remove_prefix(1);
    return line;
}

std::size_t lastLineBreak(std::string_view text) {
    if (text.empty())
        return std::string_view::npos;
#ifdef __GLIBC__
    const void* const found = ::memrchr(text.data(), '\n', text.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
                 : std::string_view::npos;
#else
    return text.rfind('\n');
#endif
}

/// The name in `"name":[` if the line contains nothing else.
std::optional<std::string_view> openedArray(std::string_view line) {
    line = withoutBlanks(line);
    if (line.size() < 4 || line.front() != '"' || line.substr(line.size() - 3) != "\":[")
        return std::nullopt;
    return line.substr(1, line.size() - 4);
}

} // namespace

bool looksCanonical(std::string_view text) {
    const std::size_t firstEnd = lineEnd(text, 0, text.size());
    const std::string_view first = withoutBlanks(text.substr(0, firstEnd));
    if (firstEnd == text.size() || first.substr(0, 2) != "{\"" || first.back() != ',')
        return false;
    const std::size_t secondEnd = lineEnd(text, firstEnd + 1, text.size());
    return openedArray(text.substr(firstEnd + 1, secondEnd - firstEnd - 1)).has_value();
}

RootArray openBehind(std::string_view lines, RootArray before) {
    for (std::size_t end = lines.size(); end > 0;) {
        const std::size_t lineBreak =
            end < 2 ? std::string_view::npos : lastLineBreak(lines.substr(0, end - 1));
        const std::size_t begin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::string_view line = withoutBlanks(lines.substr(begin, end - 1 - begin));
        if (!line.empty() && line.front() != '{') {
            const auto name = openedArray(line);
            return name ? rootArrayNamed(*name) : RootArray::None;
        }
        end = begin;
    }
    return before;
}

bool LineReader::isUtf8(std::size_t begin, std::size_t end) const {
    return isValidUtf8(elements_.json().text().substr(begin, end - begin));
}

void LineReader::read(std::size_t begin, std::size_t end) {
    const std::string_view text = elements_.json().text();
    std::size_t checked = begin;
    for (std::size_t at = begin; at < end;) {
        if (at >= checked) {
            checked = std::min(end, at + pieceBytes);
            checked = std::min(end, lineEnd(text, checked, end) + 1);
            isSuspect_ = !isUtf8(at, checked);
            if (!ticker_.tick(checked - at))
                return;
        }
        const std::size_t stop = lineEnd(text, at, checked);
        line(at, stop);
        at = stop + 1;
    }
}

void LineReader::startBehind(const LineReader& before) {
    startIn(before.array_);
    hasElement_ = before.hasElement_;
    isClosed_ = before.isClosed_;
}

bool LineReader::fitsBehind(const LineReader& before) const {
    return startedIn_ == before.array_ && !before.isClosed_ && (!isEndedEmpty_ || !before.hasElement_);
}

void LineReader::joinTo(const LineReader& later, std::size_t begin) {
    if (commaIsDue_ && array_ != RootArray::None && later.beginsWithElement_)
        odd(lastEnd_, "“,”");
    const bool isSameArray = later.opened_.empty() && later.array_ == array_;
    hasElement_ = later.hasElement_ || (isSameArray && hasElement_);
    array_ = later.array_;
    commaIsDue_ = later.commaIsDue_;
    lastEnd_ = begin + later.lastEnd_;
    isOdd_ = isOdd_ || later.isOdd_;
    isClosed_ = isClosed_ || later.isClosed_;
    hasInvalidUtf8_ = hasInvalidUtf8_ || later.hasInvalidUtf8_;
    for (const Span& line : later.rootLines_)
        rootLines_.push_back({begin + line.begin, begin + line.end});
    opened_.insert(opened_.end(), later.opened_.begin(), later.opened_.end());
}

void LineReader::line(std::size_t begin, std::size_t end) {
    const std::string_view text = elements_.json().text();
    if (isSuspect_ && !isUtf8(begin, end)) {
        hasInvalidUtf8_ = hasLine_ = true;
        broken(begin, end,
               {ErrorCode::JsonSyntax, invalidUtf8Byte(text.substr(0, end), begin), "UTF-8 text"});
        return;
    }
    if (array_ != RootArray::None && begin < end && text[begin] == '{') {
        elementLine(begin, end);
        return;
    }
    const std::string_view line = withoutBlanks(text.substr(begin, end - begin));
    if (line.empty())
        return;
    if (isClosed_) {
        broken(begin, end, {ErrorCode::JsonSyntax, begin, "the end of the file"});
        return;
    }
    const auto name = openedArray(line);
    const RootArray opened = name ? rootArrayNamed(*name) : RootArray::None;
    if (opened != RootArray::None) {
        if (array_ != RootArray::None)
            odd(begin, "“]”");
        array_ = opened;
        opened_.push_back(opened);
        hasElement_ = commaIsDue_ = false;
    } else if (array_ == RootArray::None) {
        if (line.front() == '}') {
            isClosed_ = true;
            if (line.size() > 1)
                broken(begin, end, {ErrorCode::JsonSyntax, begin + 1, "the end of the file"});
        } else if (line.front() == '"') {
            rootLines_.push_back({begin, end});
        } else {
            broken(begin, end, {ErrorCode::JsonSyntax, begin, "a member’s name in quotation marks"});
        }
    } else if (line.front() == ']') {
        closeArray(begin, end);
    } else {
        elementLine(begin, end);
    }
}

void LineReader::elementLine(std::size_t begin, std::size_t end) {
    beginsWithElement_ = beginsWithElement_ || !hasLine_;
    hasLine_ = true;
    JsonCursor& json = elements_.json();
    json.seat(begin, end, 2);
    std::size_t elementBegin = begin;
    do {
        if (commaIsDue_)
            odd(lastEnd_, "“,”");
        if (!elements_.read(array_)) {
            broken(elementBegin, end, json.fault());
            return;
        }
        hasElement_ = true;
        lastEnd_ = json.offset();
        commaIsDue_ = !json.take(',');
        elementBegin = json.offset();
    } while (!commaIsDue_ && !json.atEnd());
    if (!json.atEnd()) {
        elementBegin = json.offset();
        json.fail(ErrorCode::JsonSyntax, "“,”");
        broken(elementBegin, end, json.fault());
    }
}

void LineReader::closeArray(std::size_t begin, std::size_t end) {
    isEndedEmpty_ = isEndedEmpty_ || (!hasElement_ && opened_.empty());
    if (hasElement_ && !commaIsDue_)
        odd(begin, "another element after “,”");
    JsonCursor& json = elements_.json();
    json.seat(begin, end, 2);
    array_ = RootArray::None;
    commaIsDue_ = false;
    bool isGood = json.take(']');
    if (isGood && !json.take(','))
        isGood = isClosed_ = json.take('}');
    if (!isGood)
        json.fail(ErrorCode::JsonSyntax, "“,” or “}”");
    else if (!json.atEnd())
        json.fail(ErrorCode::JsonSyntax, isClosed_ ? "the end of the file" : "the end of the line");
    if (json.failed())
        broken(json.offset(), end, json.fault());
}

void LineReader::odd(std::size_t offset, const char* expected) {
    isOdd_ = true;
    elements_.report(array_, offset, {ErrorCode::BrokenLine, {expected}, {}});
}

void LineReader::broken(std::size_t begin, std::size_t end, const JsonError& fault) {
    isOdd_ = true;
    while (end > begin && elements_.json().text()[end - 1] == '\r')
        --end;
    elements_.setAsideBroken(array_, begin, end, fault);
    // A missing comma is not worth a second diagnostic.
    commaIsDue_ = false;
    hasElement_ = false;
}

} // namespace crisis::io
