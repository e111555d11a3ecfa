// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <vector>

namespace crisis::text {

/// A stretch of a text in UTF-16 units: [begin, end).
struct TextRange {
    qsizetype begin = 0, end = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// The words that stand between double quotation marks of any script, with their marks. A mark without its
/// partner quotes nothing; marks within marks belong to the outer ones.
[[nodiscard]] std::vector<TextRange> quotedWords(const QString& text);
/// A text between the marks of its script: guillemets for Arabic script, else those of the window's language.
[[nodiscard]] QString betweenMarks(const QString& text);

} // namespace crisis::text
