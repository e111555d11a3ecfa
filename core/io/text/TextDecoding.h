// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include "core/io/text/TextEncoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::io {

/// Valid UTF-8, or nearly so: a character is cut at the end, or what valid characters beyond ASCII prove
/// outweighs the errors. A byte order mark does not count.
[[nodiscard]] bool isMostlyUtf8(std::string_view bytes);

/// Bytes decoded to UTF-8 text without a byte order mark. text() is a view into the bytes if they are UTF-8
/// already; the caller keeps them alive.
class DecodedText {
public:
    /// Detects the encoding unless one is given, in this order: a byte order mark; many zero bytes mean
    /// UTF-16; text that is mostly UTF-8; what an XML or HTML document declares; the most plausible encoding
    /// (guessedEncoding()). A given encoding is used whatever the bytes look like. Memory: at most three
    /// times the result beside the bytes.
    explicit DecodedText(std::string_view bytes, std::optional<TextEncoding> encoding = {});
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] TextEncoding encoding() const { return encoding_; }
    [[nodiscard]] bool isGuessed() const { return isGuessed_; }
    /// Errors, zeros and control characters that were replaced by U+FFFD.
    [[nodiscard]] std::uint64_t replaced() const { return replaced_; }
    /// The offset in the text of the first U+FFFD that replaced something; absent if none did.
    [[nodiscard]] std::optional<std::size_t> firstReplaced() const { return firstReplaced_; }

private:
    void decodeAs(TextEncoding encoding, std::string_view bytes);
    void decodeUnmarked(std::string_view bytes);
    void mend(std::string_view bytes);

    std::string own_;
    std::string_view text_;
    TextEncoding encoding_ = TextEncoding::Utf8;
    std::uint64_t replaced_ = 0;
    std::optional<std::size_t> firstReplaced_;
    bool isGuessed_ = false;
};

} // namespace crisis::io
