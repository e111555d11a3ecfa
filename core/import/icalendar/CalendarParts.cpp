// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/CalendarParts.h"

#include "core/base/Ascii.h"
#include "core/import/icalendar/VCalendar.h"

#include <algorithm>

namespace crisis::imports {

namespace {

/// The offset after the line at `at` and its line break.
std::size_t afterLine(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    return end + (text.compare(std::min(end, text.size()), 2, "\r\n") == 0 ? 2 : end < text.size() ? 1 : 0);
}

} // namespace

std::string_view textAfter(std::string_view line, std::string_view word) {
    return line.size() > word.size() && sameLetters(line.substr(0, word.size()), word)
               ? trimmed(line.substr(word.size()))
               : std::string_view();
}

bool forEachPart(std::string_view text, const std::function<bool(const CalendarPart&)>& visit) {
    std::size_t depth = 0, begin = 0;
    std::uint64_t line = 0, beginLine = 0;
    std::string_view name;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = afterLine(text, at);
        const auto contentAt = [&](std::size_t from) {
            return text.substr(from, std::min(text.find_first_of("\r\n", from), next) - from);
        };
        const std::string_view content = contentAt(at);
        const std::uint64_t ownLine = ++line;
        // A quoted-printable continuation line is not a line of its own, whatever it begins with.
        if (content.ends_with('=') && isQuotedPrintable(content)) {
            for (std::size_t last = at; next < text.size() && contentAt(last).ends_with('='); ++line)
                next = afterLine(text, last = next);
        }
        if (const std::string_view opened = textAfter(content, "BEGIN:"); !opened.empty()) {
            if (depth == 1) {
                begin = at;
                beginLine = line;
                name = opened;
            }
            depth += depth == 0 && !sameLetters(opened, "VCALENDAR") ? 0 : 1;
        } else if (!textAfter(content, "END:").empty()) {
            if (depth == 2 && !visit({text.substr(begin, next - begin), name, beginLine}))
                return false;
            depth -= depth > 0 ? 1 : 0;
        } else if (depth == 1 && !content.empty()) {
            for (; next < text.size() && (text[next] == ' ' || text[next] == '\t'); ++line)
                next = afterLine(text, next);
            if (!visit({text.substr(at, next - at), {}, ownLine}))
                return false;
        }
        at = next;
    }
    // The file ends inside an entry.
    return depth < 2 || visit({text.substr(begin), name, beginLine});
}

std::string unfolded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end =
            text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? at + 1 : at;
        const bool isFold =
            text[end] == '\n' && end + 1 < text.size() && (text[end + 1] == ' ' || text[end + 1] == '\t');
        if (isFold)
            at = end + 1;
        else
            out += text[at];
    }
    return out;
}

std::string unescaped(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] != '\\' || at + 1 == value.size()) {
            out += value[at];
            continue;
        }
        const char letter = value[++at];
        out += letter == 'n' || letter == 'N' ? '\n' : letter;
    }
    return out;
}

} // namespace crisis::imports
