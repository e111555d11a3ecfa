// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace crisis {

/// A word from a closed list, or one that the list does not know, which is kept as the file has it and shown as it is.
/// `E` needs `std::string_view wordOf(E)` and `std::optional<E> parseWord(std::string_view, E)`.
template <class E>
class Term {
public:
    Term() = default;
    Term(E known) : known_(known) {} // NOLINT: a known word is a term
    [[nodiscard]] static Term parse(std::string_view word) {
        Term term;
        if (auto known = parseWord(word, E{}))
            term.known_ = *known;
        else {
            term.known_.reset();
            term.other_ = word;
        }
        return term;
    }

    [[nodiscard]] std::optional<E> known() const { return known_; }
    [[nodiscard]] bool is(E value) const { return known_ == value; }
    /// The word as the file writes it.
    [[nodiscard]] std::string_view word() const { return known_ ? wordOf(*known_) : std::string_view(other_); }

    friend bool operator==(const Term&, const Term&) = default;

private:
    std::optional<E> known_ = E{};
    std::string other_;
};

} // namespace crisis
