// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <vector>

namespace crisis::text {

/// A range of a text in UTF-16 units: [begin, end).
struct TextRange {
    qsizetype begin = 0, end = 0;
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

/// Finds text in double quotation marks of any script; the ranges include the marks. A mark without a closing
/// mark quotes nothing; nested quotations belong to the outer one.
[[nodiscard]] std::vector<TextRange> quotedWords(const QString& text);
/// Puts a text in quotation marks: guillemets for Arabic script, else those of the interface language.
[[nodiscard]] QString betweenMarks(const QString& text);

} // namespace crisis::text
