// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };
[[nodiscard]] std::string_view nameOf(TextEncoding encoding); ///< IANA name
/// Accepts the IANA name and common aliases such as "Latin-1" or "cp1252", without regard to case.
[[nodiscard]] std::optional<TextEncoding> parseWord(std::string_view word, TextEncoding list);

/// Bytes decoded to UTF-8 text without a byte order mark. text() is a view into the bytes if they are UTF-8
/// already; the caller keeps them alive.
class DecodedText {
public:
    /// Detects the encoding unless one is given: a byte order mark or many zero bytes mean UTF-16; valid
    /// UTF-8 (apart from a character cut at the end, or a few errors among many valid ones) is UTF-8;
    /// anything else is Windows-1252, which includes Latin-1. A given encoding is used whatever the bytes
    /// look like.
    explicit DecodedText(std::string_view bytes, std::optional<TextEncoding> encoding = {});
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] TextEncoding encoding() const { return encoding_; }
    [[nodiscard]] bool isGuessed() const { return isGuessed_; }
    [[nodiscard]] std::uint64_t replaced() const {
        return replaced_;
    } ///< errors and zeros replaced by U+FFFD

private:
    void decodeAs(TextEncoding encoding, std::string_view bytes);
    void decodeBytes(std::string_view bytes);
    void decodeUtf16(std::string_view bytes, bool bigEndian);
    void decodeWindows1252(std::string_view bytes);
    void mend(std::string_view bytes);

    std::string own_;
    std::string_view text_;
    TextEncoding encoding_ = TextEncoding::Utf8;
    std::uint64_t replaced_ = 0;
    bool isGuessed_ = false;
};

} // namespace crisis::imports
