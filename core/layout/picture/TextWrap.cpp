// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/TextWrap.h"

#include "core/base/Utf8.h"

#include <algorithm>

namespace crisis::layout {

namespace {

class Wrapping {
public:
    Wrapping(std::string_view text, TextRole role, double widthPx, const TextMeasurer& measurer)
        : text_(text), role_(role), widthPx_(widthPx), measurer_(measurer) {}

    [[nodiscard]] bool atEnd() const { return at_ >= text_.size(); }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    std::string_view nextLine() {
        const std::size_t lineEnd = std::min(text_.find('\n', at_), text_.size());
        std::size_t end = at_, next = at_;
        while (next < lineEnd) {
            std::size_t word = std::min(text_.find(' ', next + 1), lineEnd);
            if (!fits(at_, word))
                break;
            end = next = word;
        }
        if (next >= lineEnd) {
            const std::string_view line = text_.substr(at_, lineEnd - at_);
            at_ = lineEnd + 1;
            return line;
        }
        if (end == at_)
            end = cutWord(lineEnd);
        const std::string_view line = text_.substr(at_, end - at_);
        at_ = end;
        while (at_ < lineEnd && text_[at_] == ' ')
            ++at_;
        return line;
    }

private:
    [[nodiscard]] bool fits(std::size_t begin, std::size_t end) const {
        return measurer_.width(text_.substr(begin, end - begin), role_) <= widthPx_;
    }
    // As many characters as fit, but at least one.
    [[nodiscard]] std::size_t cutWord(std::size_t lineEnd) const {
        std::size_t end = nextCharacter(text_, at_);
        while (end < lineEnd && fits(at_, nextCharacter(text_, end)))
            end = nextCharacter(text_, end);
        return end;
    }

    std::string_view text_;
    TextRole role_;
    double widthPx_;
    const TextMeasurer& measurer_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<std::string> wrapped(std::string_view utf8, TextRole role, double widthPx, std::size_t mostLines,
                                 const TextMeasurer& measurer) {
    std::vector<std::string> lines;
    Wrapping wrapping(utf8, role, widthPx, measurer);
    while (!wrapping.atEnd()) {
        if (lines.size() + 1 < mostLines) {
            lines.emplace_back(wrapping.nextLine());
            continue;
        }
        std::string rest(wrapping.rest());
        std::replace(rest.begin(), rest.end(), '\n', ' ');
        lines.push_back(measurer.width(rest, role) <= widthPx ? rest : measurer.elided(rest, role, widthPx));
        break;
    }
    return lines;
}

} // namespace crisis::layout
