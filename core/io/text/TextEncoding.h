// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace crisis::io {

/// The encodings that can be read. As in browsers, windows-1252, -1254 and -874 include ISO-8859-1, -9 and
/// -11, and the East Asian ones are the supersets that Windows uses. EBCDIC, UTF-7 and encodings that switch
/// with escape sequences are left out: as guesses they turn plain text into something else.
enum class TextEncoding : std::uint8_t {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Windows1250,
    Windows1251,
    Windows1253,
    Windows1254,
    Windows1255,
    Windows1256,
    Windows1257,
    Windows1258,
    Windows874,
    Gb18030,
    Big5,
    ShiftJis,
    EucJp,
    EucKr,
    Koi8R,
    Koi8U,
    Ibm866,
    Iso2,
    Iso3,
    Iso4,
    Iso5,
    Iso6,
    Iso7,
    Iso8,
    Iso10,
    Iso13,
    Iso14,
    Iso15,
    MacRoman,
    MacCyrillic,
};

/// The languages that an encoding is for.
enum class TextRegion : std::uint8_t {
    World,
    WestEuropean,
    CentralEuropean,
    Cyrillic,
    Greek,
    Turkish,
    Hebrew,
    Arabic,
    Baltic,
    Vietnamese,
    Thai,
    SimplifiedChinese,
    TraditionalChinese,
    Japanese,
    Korean,
    SouthEuropean,
    Nordic,
    Celtic,
};

/// All of them, the most used first; a guess prefers the earlier of two that fit equally.
[[nodiscard]] std::span<const TextEncoding> textEncodings();
[[nodiscard]] std::string_view nameOf(TextEncoding encoding); ///< IANA name; ends with '\0'
[[nodiscard]] TextRegion regionOf(TextEncoding encoding);
/// Accepts the IANA name and common aliases such as "Latin-1", "cp1251" or "GBK", without regard to case and
/// punctuation.
[[nodiscard]] std::optional<TextEncoding> parseWord(std::string_view word, TextEncoding list);

} // namespace crisis::io
