// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/copies/LocalCopy.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#include <array>
#include <cstring>
#include <limits>
#include <memory>
#include <string_view>

namespace crisis::io {

namespace {

constexpr int deepest = 2'000; // limit of nesting

std::string_view nameOf(const xmlNode* node) {
    return node->name == nullptr ? std::string_view()
                                 : std::string_view(reinterpret_cast<const char*>(node->name));
}

template <std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
    for (const std::string_view one : names) {
        if (name == one)
            return true;
    }
    return false;
}

bool isHidden(std::string_view name) {
    constexpr std::array<std::string_view, 7> hidden{"script",   "style", "head",  "template",
                                                     "noscript", "svg",   "iframe"};
    return isOneOf(name, hidden);
}

bool breaksLines(std::string_view name) {
    constexpr std::array<std::string_view, 24> blocks{
        "p",      "div",    "h1",    "h2",         "h3",    "h4", "h5",      "h6",
        "li",     "ul",     "ol",    "tr",         "table", "br", "section", "article",
        "header", "footer", "aside", "blockquote", "dd",    "dt", "pre",     "hr"};
    return isOneOf(name, blocks);
}

class Collector {
public:
    void visit(const xmlNode* node, int depth) {
        for (; node != nullptr && depth < deepest; node = node->next) {
            if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
                addWords(reinterpret_cast<const char*>(node->content));
            } else if (node->type == XML_ELEMENT_NODE && !isHidden(nameOf(node))) {
                const bool block = breaksLines(nameOf(node));
                if (block)
                    breakLine();
                visit(node->children, depth + 1);
                if (block)
                    breakLine();
            }
        }
    }
    std::string take() {
        while (!text_.empty() && (text_.back() == '\n' || text_.back() == ' '))
            text_.pop_back();
        return std::move(text_);
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

    void addWords(const char* words) {
        for (; words != nullptr && *words != '\0'; ++words) {
            if (!isBlank(*words))
                text_ += *words;
            else if (!text_.empty() && text_.back() != ' ' && text_.back() != '\n')
                text_ += ' ';
        }
    }
    void breakLine() {
        while (!text_.empty() && text_.back() == ' ')
            text_.pop_back();
        if (!text_.empty() && text_.back() != '\n')
            text_ += '\n';
    }

    std::string text_;
};

} // namespace

tl::expected<std::string, CopyError> textOfHtml(const std::string& bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return tl::unexpected(CopyError::TooLarge);
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                        HTML_PARSE_COMPACT;
    // Assume UTF-8 if the page declares no encoding.
    const bool declares = bytes.substr(0, 2'048).find("charset") != std::string::npos;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, declares ? nullptr : "UTF-8",
                       options),
        xmlFreeDoc);
    if (document == nullptr)
        return tl::unexpected(CopyError::NoText);
    Collector collector;
    collector.visit(xmlDocGetRootElement(document.get()), 0);
    return collector.take();
}

} // namespace crisis::io
