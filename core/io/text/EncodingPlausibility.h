// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/text/TextConverter.h"

namespace crisis::io {

/// How plausible a converted text is as text in the languages of a region: the mean over its characters that
/// are not ASCII, 1 at best and far below 0 for what nobody writes. Counts against it: invalid bytes, symbols
/// inside words, scripts mixed in a word, capitals after small letters, letters that no single language of
/// the region has, rare letters of Russian, East Asian characters that are not among the most used.
[[nodiscard]] double plausibility(const ConvertedText& converted, TextRegion region);

} // namespace crisis::io
