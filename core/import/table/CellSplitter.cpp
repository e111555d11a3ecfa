// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/CellSplitter.h"

#include "core/base/Ascii.h"

#include <algorithm>

namespace crisis::imports {

namespace {

bool isQuote(char letter) { return letter == '\'' || letter == '"'; }

// Splits the content of the brackets; a quoted item may contain commas.
std::vector<std::string_view> itemsOf(std::string_view list) {
    std::vector<std::string_view> items;
    for (std::size_t at = 0; at < list.size();) {
        if (isBlank(list[at]) || list[at] == ',') {
            ++at;
            continue;
        }
        const bool quoted = isQuote(list[at]);
        const std::size_t end = quoted ? list.find(list[at], at + 1) : list.find(',', at);
        const std::size_t from = quoted && end != std::string_view::npos ? at + 1 : at;
        items.push_back(trimmed(list.substr(from, std::min(end, list.size()) - from)));
        at = end == std::string_view::npos ? list.size() : end + 1;
    }
    return items;
}

// "crowd size=about 1,000" is one tag; "100,200" may be two.
std::vector<std::string_view> splitAtCommas(std::string_view text) {
    const bool hasWords = std::any_of(text.begin(), text.end(), isLetter);
    const auto isDigitAt = [text](std::size_t at) { return at < text.size() && isDigit(text[at]); };
    const auto isThousands = [&](std::size_t comma) {
        return hasWords && comma > 0 && isDigitAt(comma - 1) && isDigitAt(comma + 1) &&
               isDigitAt(comma + 2) && isDigitAt(comma + 3) && !isDigitAt(comma + 4);
    };
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && (text[at] != ',' || isThousands(at)))
            continue;
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    return parts;
}

} // namespace

std::vector<std::string_view> tagsIn(std::string_view cell) {
    cell = trimmed(cell);
    const bool isList = cell.size() > 1 && cell.front() == '[' && cell.back() == ']';
    const char separator = cell.find(';') != std::string_view::npos   ? ';'
                           : cell.find('|') != std::string_view::npos ? '|'
                                                                      : ',';
    std::vector<std::string_view> tags = isList             ? itemsOf(cell.substr(1, cell.size() - 2))
                                         : separator == ',' ? splitAtCommas(cell)
                                                            : splitAt(cell, separator);
    std::erase_if(tags, [](std::string_view tag) { return trimmed(tag).empty(); });
    return tags;
}

std::string coordinateIn(std::string_view cell) {
    std::string text(cell);
    if (std::count(text.begin(), text.end(), ',') == 1 && text.find('.') == std::string::npos)
        std::replace(text.begin(), text.end(), ',', '.');
    return text;
}

} // namespace crisis::imports
