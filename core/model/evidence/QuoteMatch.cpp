// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/QuoteMatch.h"

#include "core/base/Utf8.h"

#include <algorithm>

namespace crisis::model {

namespace {

constexpr std::size_t longestLoose = 2'000;
constexpr std::size_t shortestLoose = 8; // shorter passages would match by chance
constexpr std::size_t differing = 4;     // one in this many characters may differ
constexpr std::size_t mostAround = 300;  // characters of the context that are compared
constexpr std::size_t widestGap = 4'000; // between the context before and after reported speech

/// Decodes UTF-8; invalid bytes become U+FFFD.
std::u32string decoded(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();)
        out.push_back(nextCodePoint(utf8, at));
    return out;
}

bool isSpace(char32_t c) {
    return c == U' ' || (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

bool isInvisible(char32_t c) {
    return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

char32_t foldedOne(char32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2039:
    case 0x203a:
    case U'`':
    case 0xb4:
        return U'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0xbb:
    case 0x300c:
    case 0x300d:
        return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
        return U'-';
    default:
        return c;
    }
}

bool isEdge(char32_t c) { return c == U' ' || c == U'"' || c == U'\''; }

// The context of a quotation may include or omit the quotation marks next to it.
void trimEdges(std::u32string& text) {
    while (!text.empty() && isEdge(text.back()))
        text.pop_back();
    text.erase(0,
               static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isEdge) - text.begin()));
}

bool endsBefore(const std::u32string& text, std::size_t at, const std::u32string& prefix) {
    while (at > 0 && isEdge(text[at - 1]))
        --at;
    return at >= prefix.size() && text.compare(at - prefix.size(), prefix.size(), prefix) == 0;
}

bool beginsAt(const std::u32string& text, std::size_t at, const std::u32string& suffix) {
    while (at < text.size() && isEdge(text[at]))
        ++at;
    return text.compare(at, suffix.size(), suffix) == 0;
}

/// Iterates over the occurrences of a pattern in linear time (Knuth, Morris and Pratt).
class Places {
public:
    Places(const std::u32string& text, const std::u32string& words)
        : text_(text), words_(words), borders_(words.size()) {
        for (std::size_t at = 1, border = 0; at < words.size(); ++at) {
            while (border > 0 && words[at] != words[border])
                border = borders_[border - 1];
            border += words[at] == words[border] ? 1 : 0;
            borders_[at] = static_cast<std::uint32_t>(border);
        }
    }
    std::optional<std::size_t> next() {
        while (!words_.empty() && at_ < text_.size()) {
            while (matched_ > 0 && text_[at_] != words_[matched_])
                matched_ = borders_[matched_ - 1];
            matched_ += text_[at_++] == words_[matched_] ? 1 : 0;
            if (matched_ == words_.size()) {
                matched_ = borders_[matched_ - 1];
                return at_ - words_.size();
            }
        }
        return std::nullopt;
    }

private:
    const std::u32string& text_;
    const std::u32string& words_;
    std::vector<std::uint32_t> borders_; ///< length of the longest border ending here
    std::size_t at_ = 0;
    std::size_t matched_ = 0;
};

struct Alike {
    std::size_t begin, end, errors;
};

/// The part of a text with the smallest edit distance to a pattern, at most `most` (Sellers' algorithm with
/// Ukkonen's cut-off).
std::optional<Alike> nearest(const std::u32string& text, const std::u32string& pattern, std::size_t most) {
    const std::size_t rows = pattern.size();
    struct Cell {
        std::size_t errors, begin;
    };
    std::vector<Cell> column(rows + 1);
    for (std::size_t i = 0; i <= rows; ++i)
        column[i] = {i, 0};
    std::size_t active = std::min(rows, most + 1);
    std::optional<Alike> best;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Cell diagonal = column[0];
        column[0] = {0, at + 1};
        const std::size_t reach = std::min(rows, active + 1);
        for (std::size_t i = 1; i <= reach; ++i) {
            const Cell above = i <= active ? column[i] : Cell{most + 1, at};
            Cell made = diagonal;
            if (text[at] != pattern[i - 1]) {
                if (above.errors < made.errors)
                    made = above;
                if (column[i - 1].errors < made.errors)
                    made = column[i - 1];
                ++made.errors;
            }
            diagonal = above;
            column[i] = made;
        }
        active = reach;
        while (active > 0 && column[active].errors > most)
            --active;
        if (active == rows && (!best || column[rows].errors < best->errors))
            best = Alike{column[rows].begin, at + 1, column[rows].errors};
    }
    return best;
}

} // namespace

QuoteText::Folded QuoteText::fold(std::u32string_view text) {
    Folded folded;
    folded.text.reserve(text.size());
    folded.origins.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isInvisible(text[at]))
            continue;
        const bool space = isSpace(text[at]);
        if (space && !folded.text.empty() && folded.text.back() == U' ')
            continue;
        folded.text.push_back(space ? U' ' : foldedOne(text[at]));
        folded.origins.push_back(static_cast<std::uint32_t>(at));
    }
    folded.origins.push_back(static_cast<std::uint32_t>(text.size()));
    return folded;
}

QuoteText::QuoteText(std::string_view utf8) : text_(decoded(utf8)), folded_(fold(text_)) {}

QuoteMatch QuoteText::made(QuoteFit fit, std::size_t begin, std::size_t end) const {
    const std::size_t first = folded_.origins[begin];
    return {fit, first, end > begin ? folded_.origins[end - 1] + std::size_t{1} : first, 0};
}

std::optional<QuoteMatch> QuoteText::between(const std::u32string& prefix,
                                             const std::u32string& suffix) const {
    if (prefix.empty() || suffix.empty())
        return std::nullopt;
    Places prefixes(folded_.text, prefix);
    Places suffixes(folded_.text, suffix);
    auto found = suffixes.next();
    while (const auto before = prefixes.next()) {
        std::size_t begin = *before + prefix.size();
        while (found && *found < begin)
            found = suffixes.next();
        if (!found)
            break;
        const std::size_t end = *found;
        if (end - begin > widestGap)
            continue;
        while (begin < end && folded_.text[begin] == U' ')
            ++begin;
        std::size_t last = end;
        while (last > begin && folded_.text[last - 1] == U' ')
            --last;
        if (last > begin)
            return made(QuoteFit::Exact, begin, last);
    }
    return std::nullopt;
}

std::optional<QuoteMatch> QuoteText::atPosition(const QuoteSelector& selector,
                                                const std::u32string& exact) const {
    if (!selector.start || !selector.end || *selector.start < 0 || *selector.end <= *selector.start ||
        static_cast<std::uint64_t>(*selector.end) > text_.size())
        return std::nullopt;
    const auto begin = static_cast<std::size_t>(*selector.start);
    const auto end = static_cast<std::size_t>(*selector.end);
    std::u32string there = fold(std::u32string_view(text_).substr(begin, end - begin)).text;
    trimEdges(there);
    if (selector.isQuoted && there != exact)
        return std::nullopt;
    return QuoteMatch{QuoteFit::Position, begin, end, 0};
}

std::optional<QuoteMatch> QuoteText::alike(const std::u32string& exact) const {
    if (exact.size() < shortestLoose || exact.size() > longestLoose)
        return std::nullopt;
    if (const auto found = nearest(folded_.text, exact, exact.size() / differing))
        return made(QuoteFit::Moved, found->begin, found->end);
    return std::nullopt;
}

QuoteMatch QuoteText::find(const QuoteSelector& selector) const {
    std::u32string exact = fold(decoded(selector.exact)).text;
    std::u32string prefix = fold(decoded(selector.prefix)).text;
    std::u32string suffix = fold(decoded(selector.suffix)).text;
    trimEdges(exact);
    trimEdges(prefix);
    trimEdges(suffix);

    prefix.erase(0, prefix.size() - std::min(prefix.size(), mostAround));
    suffix.resize(std::min(suffix.size(), mostAround));

    std::optional<std::size_t> first, known, fitting;
    std::uint32_t fittingCount = 0;
    Places places(folded_.text, exact);
    while (const auto at = places.next()) {
        const bool isBehind = endsBefore(folded_.text, *at, prefix);
        const bool isBefore = beginsAt(folded_.text, *at + exact.size(), suffix);
        first = first.value_or(*at);
        if (isBehind || isBefore)
            known = known.value_or(*at);
        if (isBehind && isBefore) {
            fitting = fitting.value_or(*at);
            ++fittingCount;
        }
    }
    if (fittingCount > 1) {
        if (const auto match = atPosition(selector, exact))
            return *match;
    }
    if (fitting) {
        QuoteMatch match = made(QuoteFit::Exact, *fitting, *fitting + exact.size());
        match.candidates = fittingCount - 1;
        return match;
    }
    if (!selector.isQuoted) {
        if (const auto match = between(prefix, suffix))
            return *match;
    }
    if (const auto match = atPosition(selector, exact))
        return *match;
    if (first) {
        const std::size_t at = known.value_or(*first);
        return made(QuoteFit::Moved, at, at + exact.size());
    }
    return alike(exact).value_or(QuoteMatch{});
}

} // namespace crisis::model
