// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/EncodingGuess.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/io/text/EncodingPlausibility.h"
#include "core/io/text/TextConverter.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace crisis::io {

namespace {

constexpr std::size_t sampleBytes = 8 * 1024;
constexpr std::size_t declarationBytes = 1024;

// The lines that are not ASCII, which alone tell encodings apart. No encoding that is guessed uses the byte
// of a line break inside a character.
std::string sampleOf(std::string_view bytes) {
    std::string sample;
    for (std::size_t at = endOfAscii(bytes, 0); at < bytes.size() && sample.size() < sampleBytes;
         at = endOfAscii(bytes, at)) {
        constexpr std::size_t mostBefore = 256; // of a line that begins far before
        const std::size_t lineBreak = bytes.substr(0, at).find_last_of("\r\n");
        const std::size_t lineAt = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::size_t begin = std::max(lineAt, at - std::min(at, mostBefore));
        const std::size_t end =
            std::min({bytes.find_first_of("\r\n", at), bytes.size(), begin + sampleBytes});
        sample += bytes.substr(begin, end - begin);
        sample += '\n';
        at = end;
    }
    return sample;
}

using Confidences = std::array<int, 256>; // of each encoding, 0 to 100

Confidences confidencesOf(std::string_view sample) {
    Confidences confidences{};
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                              ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
    for (std::int32_t at = 0; U_SUCCESS(error) && at < count; ++at) {
        const char* name = ucsdet_getName(matches[at], &error);
        const std::int32_t confidence = ucsdet_getConfidence(matches[at], &error);
        if (U_FAILURE(error))
            break;
        if (const auto encoding = parseWord(name, TextEncoding())) {
            int& own = confidences[static_cast<std::size_t>(*encoding)];
            own = std::max(own, static_cast<int>(confidence));
        }
    }
    // ICU calls most text of these languages ISO, although it rarely is.
    constexpr std::array<std::pair<TextEncoding, TextEncoding>, 5> siblings{
        {{TextEncoding::Windows1250, TextEncoding::Iso2},
         {TextEncoding::Windows1253, TextEncoding::Iso7},
         {TextEncoding::Windows1255, TextEncoding::Iso8},
         {TextEncoding::Windows1256, TextEncoding::Iso6},
         {TextEncoding::Windows1252, TextEncoding::Iso15}}};
    for (const auto& [first, second] : siblings) {
        int& a = confidences[static_cast<std::size_t>(first)];
        int& b = confidences[static_cast<std::size_t>(second)];
        a = b = std::max(a, b);
    }
    return confidences;
}

// The value of `name="…"` or `name='…'` or, in HTML, `name=…`.
std::string_view assigned(std::string_view text, std::string_view name) {
    std::size_t at = lowered(text).find(name);
    if (at == std::string_view::npos)
        return {};
    text.remove_prefix(at + name.size());
    text = trimmed(text);
    if (!text.starts_with('='))
        return {};
    text = trimmed(text.substr(1));
    if (text.starts_with('"') || text.starts_with('\''))
        text.remove_prefix(1);
    return text.substr(0, text.find_first_of("\"' \t\r\n/>?;"));
}

} // namespace

std::optional<TextEncoding> declaredEncoding(std::string_view bytes) {
    const std::string_view head = trimmed(bytes.substr(0, declarationBytes));
    std::string_view name;
    if (head.starts_with("<?xml"))
        name = assigned(head.substr(0, head.find("?>")), "encoding");
    if (name.empty() && head.starts_with('<')) {
        if (const std::size_t meta = lowered(head).find("<meta"); meta != std::string::npos)
            name = assigned(head.substr(meta), "charset");
    }
    const auto encoding = name.empty() ? std::nullopt : parseWord(name, TextEncoding());
    const bool isWide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    return isWide ? std::nullopt : encoding;
}

TextEncoding guessedEncoding(std::string_view bytes) {
    const std::string sample = sampleOf(bytes);
    const Confidences confidences = confidencesOf(sample);
    const auto beyondAscii =
        std::count_if(sample.begin(), sample.end(), [](char byte) { return !isAscii(byte); });
    // How much ICU's confidence counts beside our own score, which is at most 1; and the step from one
    // encoding to the next less common one, which matters the less the more there is to judge.
    constexpr double detectorWeight = 0.2;
    const double rarity = 0.006 / std::sqrt(4.0 + static_cast<double>(beyondAscii));
    TextEncoding best = TextEncoding::Windows1252;
    double bestScore = -1e9;
    int rank = 0;
    for (const TextEncoding encoding : textEncodings()) {
        if (regionOf(encoding) == TextRegion::World)
            continue;
        const ConvertedText converted = convertedText(sample, encoding);
        const double score = plausibility(converted, regionOf(encoding)) +
                             detectorWeight * confidences[static_cast<std::size_t>(encoding)] / 100 -
                             rarity * rank++;
        if (score > bestScore) {
            bestScore = score;
            best = encoding;
        }
    }
    return best;
}

} // namespace crisis::io
