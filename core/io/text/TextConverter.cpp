// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/TextConverter.h"

#include "core/base/Utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>

#include <array>
#include <memory>
#include <span>

namespace crisis::io {

namespace {

// ICU's EUC-KR and Big5 lack characters of the supersets that Windows writes.
const char* converterName(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::EucKr:
        return "windows-949";
    case TextEncoding::Big5:
        return "windows-950";
    default:
        return nameOf(encoding).data();
    }
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Called by ICU for each invalid sequence.
void replaceInvalid(const void* context, UConverterToUnicodeArgs* args, const char*, int32_t,
                    UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR)
        return; // the converter is reset or closed
    auto* replaced = static_cast<std::uint64_t*>(const_cast<void*>(context));
    ++*replaced;
    *error = U_ZERO_ERROR;
    const UChar mark = u'\uFFFD';
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, error);
}

std::uint64_t replaceControls(std::span<UChar> units) {
    std::uint64_t count = 0;
    for (UChar& unit : units) {
        if (unit == 0 || (unit >= 0x80 && unit < 0xA0)) {
            unit = static_cast<UChar>(replacementCharacter);
            ++count;
        }
    }
    return count;
}

void appendUtf16(std::string& text, std::span<const UChar> units) {
    constexpr std::size_t mostBytesOfUnit = 3;
    const std::size_t before = text.size();
    text.resize(before + units.size() * mostBytesOfUnit);
    std::int32_t written = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(text.data() + before, static_cast<std::int32_t>(text.size() - before), &written, units.data(),
                static_cast<std::int32_t>(units.size()), &error);
    text.resize(before + static_cast<std::size_t>(written));
}

} // namespace

ConvertedText convertedText(std::string_view bytes, TextEncoding encoding) {
    ConvertedText result;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(converterName(encoding), &error));
    ucnv_setToUCallBack(converter.get(), replaceInvalid, &result.replaced, nullptr, nullptr, &error);
    if (U_FAILURE(error)) { // the system's ICU was built without this encoding
        result.text = mendedUtf8(bytes);
        result.replaced = bytes.size();
        return result;
    }
    std::array<UChar, 4'096> units;
    constexpr std::size_t pieceBytes = 3 * units.size();
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::size_t carried = 0; // the first half of a pair that continues in the next piece
    result.text.reserve(bytes.size() + bytes.size() / 8 + pieceBytes);
    do {
        error = U_ZERO_ERROR;
        UChar* target = units.data() + carried;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, true,
                       &error);
        carried = error == U_BUFFER_OVERFLOW_ERROR && isHighSurrogate(target[-1]) ? 1 : 0;
        const auto count = static_cast<std::size_t>(target - units.data()) - carried;
        result.replaced += replaceControls({units.data(), count});
        if (result.text.capacity() - result.text.size() < pieceBytes)
            result.text.reserve(result.text.size() + pieceBytes + static_cast<std::size_t>(end - source) * 2);
        appendUtf16(result.text, {units.data(), count});
        if (carried == 1)
            units[0] = target[-1];
    } while (error == U_BUFFER_OVERFLOW_ERROR);
    return result;
}

} // namespace crisis::io
