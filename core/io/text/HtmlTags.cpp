// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/HtmlTags.h"

#include "core/base/Ascii.h"

#include <algorithm>

namespace crisis::io {

namespace {

// In bytes; anything longer is not a tag.
constexpr std::size_t longestMarkupTag = 64 * 1024;

} // namespace

std::optional<HtmlTag> htmlTagAt(std::string_view html, std::size_t at, HtmlOutlook& outlook) {
    std::size_t next = at + 1;
    if (next >= html.size())
        return std::nullopt;
    HtmlTag tag;
    if (html.substr(at).starts_with("<!--")) {
        const std::size_t end = outlook.noCommentEnds ? std::string_view::npos : html.find("-->", at + 4);
        outlook.noCommentEnds = end == std::string_view::npos;
        if (outlook.noCommentEnds)
            return std::nullopt;
        tag.end = end + 3;
        return tag;
    }
    if (html[next] == '/') {
        tag.closes = true;
        ++next;
    }
    const bool declares = next < html.size() && (html[next] == '!' || html[next] == '?');
    if (!declares && (next >= html.size() || !isLetter(html[next])))
        return std::nullopt;
    const std::size_t nameAt = next;
    while (!declares && next < html.size() && next - nameAt < 32 &&
           (isLetter(html[next]) || isDigit(html[next]) || html[next] == '-' || html[next] == ':'))
        ++next;
    tag.name = lowered(html.substr(nameAt, next - nameAt));
    const std::size_t attributesAt = next;
    const std::size_t limit = std::min(html.size(), at + longestMarkupTag);
    for (char quote = '\0'; next < limit; ++next) {
        const char letter = html[next];
        if (quote != '\0')
            quote = letter == quote ? '\0' : quote;
        else if ((letter == '"' || letter == '\'') && html[next - 1] == '=')
            quote = letter;
        else if (letter == '<') // not closed before the next tag: its `<` is a literal character
            return std::nullopt;
        else if (letter == '>') {
            tag.attributes = html.substr(attributesAt, next - attributesAt);
            tag.end = next + 1;
            return tag;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> htmlAttribute(const HtmlTag& tag, std::string_view name) {
    const std::string_view text = tag.attributes;
    std::size_t at = 0;
    while (at < text.size()) {
        while (at < text.size() && (isBlank(text[at]) || text[at] == '/'))
            ++at;
        const std::size_t nameAt = at;
        while (at < text.size() && !isBlank(text[at]) && text[at] != '=')
            ++at;
        const std::string_view found = text.substr(nameAt, at - nameAt);
        while (at < text.size() && isBlank(text[at]))
            ++at;
        std::string_view value;
        if (at < text.size() && text[at] == '=') {
            ++at;
            while (at < text.size() && isBlank(text[at]))
                ++at;
            const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
            const std::size_t valueAt = quote != '\0' ? at + 1 : at;
            at = valueAt;
            while (at < text.size() && (quote != '\0' ? text[at] != quote : !isBlank(text[at])))
                ++at;
            value = text.substr(valueAt, at - valueAt);
            at += quote != '\0' ? 1 : 0;
        }
        if (sameLetters(found, name))
            return value;
    }
    return std::nullopt;
}

std::size_t endOfRawText(std::string_view html, std::string_view name, std::size_t from) {
    for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
        if (sameLetters(html.substr(at + 2, name.size()), name))
            return at;
    }
    return html.size();
}

} // namespace crisis::io
