// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <bit>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace crisis::io {

[[nodiscard]] inline bool isPlainInString(char c) {
    return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
}

/// The first byte of [at, end) that needs attention in a JSON string: a quotation mark, a backslash or a
/// control character; `end` if there is none. Checks sixteen bytes at a time, since most of a timeline is
/// text.
[[nodiscard]] inline const char* skipPlain(const char* at, const char* end) {
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');
    const __m128i lastControl = _mm_set1_epi8(0x1f);
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
        const __m128i control = _mm_cmpeq_epi8(_mm_max_epu8(bytes, lastControl), lastControl);
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, backslash));
        const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(control, marks)));
        if (found != 0)
            return at + std::countr_zero(found);
    }
#endif
    while (at < end && isPlainInString(*at))
        ++at;
    return at;
}

} // namespace crisis::io
