// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::model {

/// The expected position of a passage (W3C Web Annotation: TextQuoteSelector and TextPositionSelector). Text
/// is UTF-8.
struct QuoteSelector {
    std::string_view exact, prefix, suffix;
    std::optional<std::int64_t> start, end; ///< code points, [start, end)
    bool isQuoted = true;                   ///< false: reported speech; the text need not contain `exact`
};

enum class QuoteFit {
    Exact,    ///< found with the expected context
    Position, ///< found at the given position
    Moved,    ///< found elsewhere, or as a similar text
    NotFound,
};

struct QuoteMatch {
    QuoteFit fit = QuoteFit::NotFound;
    std::size_t begin = 0, end = 0; ///< code points in the text, [begin, end)
    /// Only for Exact: number of other equally good matches; the first one is returned.
    std::uint32_t candidates = 0;
    friend bool operator==(const QuoteMatch&, const QuoteMatch&) = default;
};

/// A text in which passages are searched. Any white space is equivalent, as are all styles of quotation marks
/// and of hyphens.
class QuoteText {
public:
    explicit QuoteText(std::string_view utf8);

    [[nodiscard]] const std::u32string& text() const { return text_; }
    /// Tries, in this order: the exact text with its context; the position; the exact or a similar text
    /// elsewhere (a quarter of the characters may differ). Linear in the length of the text for exact
    /// matches. No similarity search for passages over 2,000 characters.
    [[nodiscard]] QuoteMatch find(const QuoteSelector& selector) const;

private:
    struct Folded {
        std::u32string text;
        /// Position of each character in the original text, and one more for the end.
        std::vector<std::uint32_t> origins;
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
