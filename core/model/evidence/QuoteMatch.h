// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::model {

/// Where a passage should be (W3C Web Annotation: TextQuoteSelector and TextPositionSelector), as UTF-8.
struct QuoteSelector {
    std::string_view exact, prefix, suffix;
    std::optional<std::int64_t> start, end; ///< code points, [start, end)
    bool isQuoted = true; ///< false: `exact` is reported speech, whose words the text need not have
};

enum class QuoteFit {
    Exact,    ///< the words, between the words around them
    Position, ///< at the position given
    Moved,    ///< the words, or words like them, elsewhere
    NotFound,
};

struct QuoteMatch {
    QuoteFit fit = QuoteFit::NotFound;
    std::size_t begin = 0, end = 0; ///< code points of the text, [begin, end)
    std::uint32_t candidates = 0;   ///< Exact: how many places would do as well; the first one is given
    friend bool operator==(const QuoteMatch&, const QuoteMatch&) = default;
};

/// A text that passages are looked for in. White space of any kind and length, and any style of quotation
/// marks and hyphens, count as the same.
class QuoteText {
public:
    explicit QuoteText(std::string_view utf8);

    [[nodiscard]] const std::u32string& text() const { return text_; }
    /// In this order: words with what stands around them; the position; like words elsewhere (a quarter of
    /// the characters may differ). Linear in the text for exact words; words of more than 2 000 characters
    /// are not matched loosely.
    [[nodiscard]] QuoteMatch find(const QuoteSelector& selector) const;

private:
    struct Folded {
        std::u32string text;
        std::vector<std::uint32_t>
            origins; ///< of each character, its place in the text; one more for the end
    };
    static Folded fold(std::u32string_view text);
    [[nodiscard]] QuoteMatch made(QuoteFit fit, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::optional<QuoteMatch> between(const std::u32string& prefix,
                                                    const std::u32string& suffix) const;
    [[nodiscard]] std::optional<QuoteMatch> atPosition(const QuoteSelector& selector,
                                                       const std::u32string& exact) const;
    [[nodiscard]] std::optional<QuoteMatch> alike(const std::u32string& exact) const;

    std::u32string text_;
    Folded folded_;
};

} // namespace crisis::model
