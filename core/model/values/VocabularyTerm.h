// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace crisis::model {

/// A word from a closed vocabulary, or an unknown word, which is preserved and shown as written. `E` needs
/// `std::string_view wordOf(E)` and `std::optional<E> parseWord(std::string_view, E)`.
template <class E>
class VocabularyTerm {
public:
    VocabularyTerm() = default; ///< not stated: means the first value of the vocabulary
    VocabularyTerm(E known) : known_(known), said_(true) {} // NOLINT: a known word is a term
    [[nodiscard]] static VocabularyTerm parse(std::string_view word) {
        VocabularyTerm term;
        term.said_ = true;
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
    /// Whether the member is present in the file.
    [[nodiscard]] bool isSaid() const { return said_; }
    /// The word as the file writes it.
    [[nodiscard]] std::string_view word() const {
        return known_ ? wordOf(*known_) : std::string_view(other_);
    }

    /// Compares the meaning: an absent word equals the default that it stands for.
    friend bool operator==(const VocabularyTerm& a, const VocabularyTerm& b) {
        return a.known_ == b.known_ && a.other_ == b.other_;
    }

private:
    std::optional<E> known_ = E{};
    bool said_ = false;
    std::string other_;
};

} // namespace crisis::model
