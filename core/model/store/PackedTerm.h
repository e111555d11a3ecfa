// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/PackBuffer.h"
#include "core/model/values/VocabularyTerm.h"

namespace crisis::model {

inline constexpr std::uint8_t packedTermAbsent = 0;
inline constexpr std::uint8_t packedTermOther = 255;

/// One byte for a known word; an unknown word follows as text.
template <class E>
void packTerm(PackBuffer& out, const VocabularyTerm<E>& term) {
    if (!term.known()) {
        out.byte(packedTermOther);
        out.text(term.word());
    } else {
        out.byte(term.isSaid() ? static_cast<std::uint8_t>(static_cast<int>(*term.known()) + 1)
                               : packedTermAbsent);
    }
}

template <class E>
VocabularyTerm<E> unpackTerm(PackReader& in) {
    const std::uint8_t packed = in.byte();
    if (packed == packedTermOther)
        return VocabularyTerm<E>::parse(in.text());
    return packed == packedTermAbsent ? VocabularyTerm<E>() : VocabularyTerm<E>(static_cast<E>(packed - 1));
}

/// The effective value; absent for an unknown word.
template <class E>
std::optional<E> unpackKnown(PackReader& in) {
    const std::uint8_t packed = in.byte();
    if (packed == packedTermOther) {
        (void)in.text();
        return std::nullopt;
    }
    return packed == packedTermAbsent ? E{} : static_cast<E>(packed - 1);
}

} // namespace crisis::model
