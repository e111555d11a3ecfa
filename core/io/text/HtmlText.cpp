// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/HtmlText.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/base/WebAddress.h"
#include "core/io/text/HtmlTags.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>

namespace crisis::io {

namespace {

constexpr std::array<std::string_view, 24> blocks{
    "p",  "div", "li",         "ul",     "ol", "tr",      "table",   "h1",     "h2",     "h3",    "h4", "h5",
    "h6", "pre", "blockquote", "figure", "hr", "section", "article", "header", "footer", "aside", "dd", "dt"};
constexpr std::array<std::string_view, 4> rawTexts{"script", "style", "template", "noscript"};
constexpr std::array<std::string_view, 3> hiddenInPages{"title", "svg", "iframe"};
constexpr std::array<std::string_view, 5> embedded{"iframe", "object", "embed", "applet", "form"};

class PlainTextMaker {
public:
    PlainTextMaker(std::string_view html, HtmlKind kind) : html_(html), isPage_(kind == HtmlKind::Page) {
        result_.text.reserve(html.size());
    }

    PlainText make() {
        while (at_ < html_.size()) {
            const std::size_t plain = std::min(html_.find_first_of("<&", at_), html_.size());
            put(html_.substr(at_, plain - at_));
            at_ = plain;
            if (at_ == html_.size())
                break;
            if (html_[at_] == '<' ? !takeTag() : !takeReference())
                put(html_.substr(at_++, 1));
        }
        closeLink();
        tidy();
        return std::move(result_);
    }

private:
    bool takeTag() {
        const auto tag = htmlTagAt(html_, at_, outlook_);
        if (!tag)
            return false;
        at_ = tag->end;
        result_.hadMarkup = true;
        if (tag->name == "br" || isOneOf(tag->name, blocks))
            breakLine(tag->name == "br");
        else if (tag->name == "td" || tag->name == "th")
            put(tag->closes ? " " : "");
        else if (tag->name == "a")
            tag->closes ? closeLink() : openLink(*tag);
        else if (tag->name == "img" && !tag->closes && !isPage_)
            putImage(*tag);
        else if (isPage_ && isOneOf(tag->name, hiddenInPages) && !tag->closes &&
                 !tag->attributes.ends_with('/'))
            at_ = endOfRawText(html_, tag->name, at_);
        else if (!tag->closes && isOneOf(tag->name, rawTexts)) {
            result_.hadActiveContent = true;
            at_ = endOfRawText(html_, tag->name, at_);
        } else if (!tag->closes && isOneOf(tag->name, embedded))
            putEmbedded(*tag);
        return true;
    }
    void openLink(const HtmlTag& tag) {
        closeLink();
        if (const auto address = htmlAttribute(tag, "href")) {
            link_ = decoded(*address);
            linkAt_ = result_.text.size();
        }
    }
    void closeLink() {
        // Omit the address if it is also the text of the link.
        if (isWebAddress(link_) && std::string_view(result_.text).substr(linkAt_) != link_)
            putAddress(link_);
        link_.clear();
    }
    void putImage(const HtmlTag& tag) {
        if (const auto words = htmlAttribute(tag, "alt"))
            put(decoded(*words));
        if (const auto address = htmlAttribute(tag, "src"); address && isWebAddress(*address))
            putAddress(decoded(*address));
    }
    void putEmbedded(const HtmlTag& tag) {
        result_.hadActiveContent = true;
        if (const auto address = htmlAttribute(tag, "src"); address && isWebAddress(*address))
            putAddress(decoded(*address));
    }
    void putAddress(std::string_view address) {
        if (isPage_)
            return;
        if (!result_.text.empty() && !isBlank(result_.text.back()))
            result_.text += ' ';
        ((result_.text += '(') += address) += ')';
    }

    bool takeReference() {
        const std::size_t end = html_.substr(0, std::min(html_.size(), at_ + 40)).find(';', at_);
        if (end == std::string_view::npos)
            return false;
        const auto codePoint = referenced(html_.substr(at_ + 1, end - at_ - 1));
        if (!codePoint)
            return false;
        result_.hadMarkup = true;
        std::string letter;
        appendUtf8(letter, *codePoint);
        put(letter);
        at_ = end + 1;
        return true;
    }
    static std::optional<char32_t> referenced(std::string_view name) {
        if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && lowered(name[1]) == 'x';
            const std::string digits(name.substr(hex ? 2 : 1));
            const bool good =
                !digits.empty() && digits.size() < 9 &&
                digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string::npos;
            if (!good)
                return std::nullopt;
            return static_cast<char32_t>(std::stoul(digits, nullptr, hex ? 16 : 10));
        }
        if (name == "apos")
            return U'\'';
        const std::string text(name);
        const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(text.c_str()));
        return entity != nullptr ? std::optional(static_cast<char32_t>(entity->value)) : std::nullopt;
    }
    static std::string decoded(std::string_view attribute) {
        std::string out;
        for (std::size_t at = 0; at < attribute.size(); ++at) {
            const std::size_t end =
                attribute[at] == '&' ? attribute.substr(0, std::min(attribute.size(), at + 40)).find(';', at)
                                     : std::string_view::npos;
            const auto letter = end != std::string_view::npos
                                    ? referenced(attribute.substr(at + 1, end - at - 1))
                                    : std::nullopt;
            if (letter) {
                appendUtf8(out, *letter);
                at = end;
            } else if (!isBlank(attribute[at]) || attribute[at] == ' ')
                out += attribute[at];
        }
        return out;
    }

    // HTML collapses white space only at line breaks that a tag creates.
    void breakLine(bool always) {
        while (!result_.text.empty() && (result_.text.back() == ' ' || result_.text.back() == '\t'))
            result_.text.pop_back();
        if (!result_.text.empty() && (always || result_.text.back() != '\n'))
            result_.text += '\n';
    }
    void put(std::string_view text) {
        if (isPage_)
            return putCollapsed(text);
        for (const char letter : text) {
            const bool isControl = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
            if (letter == '\r') // CRLF and a lone CR
                pendingReturn_ = true;
            else {
                if (pendingReturn_ && letter != '\n')
                    result_.text += '\n';
                pendingReturn_ = false;
                if (!isControl || letter == '\n' || letter == '\t')
                    result_.text += letter;
            }
        }
    }
    void putCollapsed(std::string_view text) {
        for (const char letter : text) {
            const bool isControl = static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
            if (isBlank(letter)) {
                if (!result_.text.empty() && !isBlank(result_.text.back()))
                    result_.text += ' ';
            } else if (!isControl)
                result_.text += letter;
        }
    }
    void tidy() {
        const std::string_view inside = trimmed(result_.text);
        if (inside.size() != result_.text.size())
            result_.text = std::string(inside);
        if (!isValidUtf8(result_.text))
            result_.text = mendedUtf8(result_.text);
    }

    std::string_view html_;
    bool isPage_;
    std::size_t at_ = 0;
    HtmlOutlook outlook_;
    PlainText result_;
    std::string link_;
    std::size_t linkAt_ = 0;
    bool pendingReturn_ = false;
};

} // namespace

PlainText plainTextOf(std::string_view html, HtmlKind kind) {
    if (kind == HtmlKind::Fragment && html.find_first_of("<&") == std::string_view::npos)
        return {cleanText(html), false, false};
    return PlainTextMaker(html, kind).make();
}

PlainText plainLineOf(std::string_view html) {
    PlainText plain = plainTextOf(html);
    if (plain.text.find_first_of("\n\t") != std::string::npos) {
        std::string line;
        for (const char letter : plain.text) {
            if (!isBlank(letter))
                line += letter;
            else if (!line.empty() && line.back() != ' ')
                line += ' ';
        }
        plain.text = std::move(line);
    }
    return plain;
}

std::string cleanText(std::string_view text) {
    text = trimmed(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\r') {
            if (at + 1 >= text.size() || text[at + 1] != '\n')
                out += '\n';
        } else if (letter == '\n' || letter == '\t' ||
                   (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F))
            out += letter;
    }
    return isValidUtf8(out) ? out : mendedUtf8(out);
}

std::vector<std::string_view> jsonLdScripts(std::string_view html) {
    std::vector<std::string_view> scripts;
    HtmlOutlook outlook;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        const auto tag = htmlTagAt(html, at, outlook);
        if (!tag) {
            ++at;
            continue;
        }
        at = tag->end;
        if (tag->closes || !isOneOf(tag->name, rawTexts) || tag->name == "noscript")
            continue;
        const std::size_t end = endOfRawText(html, tag->name, at);
        const auto type = htmlAttribute(*tag, "type");
        if (tag->name == "script" && type && lowered(trimmed(*type)).starts_with("application/ld+json"))
            scripts.push_back(html.substr(at, end - at));
        at = end;
    }
    return scripts;
}

std::string pageTitle(std::string_view html) {
    // The title is in the head; search no further than this.
    const std::string_view head = html.substr(0, 256 * 1024);
    HtmlOutlook outlook;
    for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
        const auto tag = htmlTagAt(head, at, outlook);
        if (tag && tag->name == "title" && !tag->closes)
            return plainLineOf(head.substr(tag->end, endOfRawText(head, "title", tag->end) - tag->end)).text;
    }
    return {};
}

} // namespace crisis::io
