// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/TextDecoding.h"

#include "core/base/Utf8.h"
#include "core/io/text/EncodingGuess.h"
#include "core/io/text/TextConverter.h"

#include <algorithm>
#include <array>

namespace crisis::io {

namespace {

constexpr std::size_t decodingSampleBytes = 64 * 1024;

struct Utf8Survey {
    std::uint64_t evidence = 0; ///< of valid characters beyond ASCII
    std::uint64_t faults = 0;   ///< bytes that are not part of one
    bool isCutAtEnd = false;    ///< the only error is an incomplete character at the end
};

Utf8Survey survey(std::string_view text) {
    // Other encodings have a few pairs of bytes that are valid by chance, and hardly any three.
    constexpr std::array<std::uint64_t, 5> evidenceOfLength{0, 0, 1, 4, 6};
    Utf8Survey result;
    for (std::size_t at = endOfAscii(text, 0); at < text.size(); at = endOfAscii(text, at)) {
        if (const std::size_t length = characterLength(text, at)) {
            result.evidence += evidenceOfLength[length];
            at += length;
        } else {
            const auto lead = static_cast<unsigned char>(text[at]);
            result.isCutAtEnd =
                result.faults == 0 && text.size() - at < 4 && lead >= 0xC2 && lead < 0xF5 &&
                std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.end(), isContinuation);
            ++result.faults;
            if (result.isCutAtEnd)
                break;
            ++at;
        }
    }
    return result;
}

enum class ZeroBytes { Few, Even, Odd };

// Latin text in UTF-16 has a zero in every other byte.
ZeroBytes zeroBytes(std::string_view bytes) {
    bytes = bytes.substr(0, decodingSampleBytes);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        zeros[at % 2] += bytes[at] == '\0' ? 1U : 0U;
    const std::size_t half = bytes.size() / 2;
    if (half >= 2 && zeros[1] > half / 3 && zeros[0] < half / 16 + 1)
        return ZeroBytes::Odd;
    if (half >= 2 && zeros[0] > half / 3 && zeros[1] < half / 16 + 1)
        return ZeroBytes::Even;
    return ZeroBytes::Few;
}

} // namespace

bool isMostlyUtf8(std::string_view bytes) {
    if (isValidUtf8(bytes))
        return true;
    const Utf8Survey found = survey(bytes);
    return found.isCutAtEnd || found.evidence > found.faults;
}

DecodedText::DecodedText(std::string_view bytes, std::optional<TextEncoding> encoding) {
    constexpr std::string_view littleMark = "\xFF\xFE", bigMark = "\xFE\xFF";
    const auto after = [bytes](std::string_view mark) {
        return bytes.substr(bytes.starts_with(mark) ? mark.size() : 0);
    };
    if (encoding) {
        decodeAs(*encoding, after(*encoding == TextEncoding::Utf8      ? utf8Mark
                                  : *encoding == TextEncoding::Utf16Le ? littleMark
                                  : *encoding == TextEncoding::Utf16Be ? bigMark
                                                                       : std::string_view()));
        return;
    }
    const ZeroBytes zeros = zeroBytes(bytes);
    if (bytes.starts_with(littleMark))
        decodeAs(TextEncoding::Utf16Le, after(littleMark));
    else if (bytes.starts_with(bigMark))
        decodeAs(TextEncoding::Utf16Be, after(bigMark));
    else if (bytes.starts_with(utf8Mark))
        decodeAs(TextEncoding::Utf8, after(utf8Mark));
    else if (zeros != ZeroBytes::Few)
        decodeAs(zeros == ZeroBytes::Even ? TextEncoding::Utf16Be : TextEncoding::Utf16Le, bytes);
    else
        decodeUnmarked(bytes);
}

void DecodedText::decodeAs(TextEncoding encoding, std::string_view bytes) {
    encoding_ = encoding;
    if (encoding != TextEncoding::Utf8) {
        ConvertedText converted = convertedText(bytes, encoding);
        own_ = std::move(converted.text);
        replaced_ = converted.replaced;
        text_ = own_;
        if (const std::size_t at = replaced_ > 0 ? own_.find(replacementText) : std::string::npos;
            at != std::string::npos)
            firstReplaced_ = at;
    } else if (isStorable(bytes)) {
        text_ = bytes;
    } else {
        mend(bytes);
    }
}

void DecodedText::decodeUnmarked(std::string_view bytes) {
    if (isMostlyUtf8(bytes))
        return decodeAs(TextEncoding::Utf8, bytes);
    if (const auto declared = declaredEncoding(bytes))
        return decodeAs(*declared, bytes);
    isGuessed_ = true;
    decodeAs(guessedEncoding(bytes), bytes);
}

void DecodedText::mend(std::string_view bytes) {
    own_.reserve(bytes.size() + 16);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = bytes[at] == '\0' ? 0 : characterLength(bytes, at);
        if (length == 0) {
            ++replaced_;
            firstReplaced_ = firstReplaced_.value_or(own_.size());
        }
        own_ += length > 0 ? bytes.substr(at, length) : replacementText;
        at += std::max<std::size_t>(length, 1);
    }
    text_ = own_;
}

} // namespace crisis::io
