// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/TextEncoding.h"

#include "core/base/Ascii.h"

#include <array>
#include <utility>

namespace crisis::io {

namespace {

using Encoding = TextEncoding;
using Region = TextRegion;

struct Known {
    Encoding encoding;
    std::string_view name;
    Region region;
};

constexpr std::array<Known, 34> known{{
    {Encoding::Utf8, "UTF-8", Region::World},
    {Encoding::Utf16Le, "UTF-16LE", Region::World},
    {Encoding::Utf16Be, "UTF-16BE", Region::World},
    {Encoding::Windows1252, "windows-1252", Region::WestEuropean},
    {Encoding::Windows1250, "windows-1250", Region::CentralEuropean},
    {Encoding::Windows1251, "windows-1251", Region::Cyrillic},
    {Encoding::Windows1253, "windows-1253", Region::Greek},
    {Encoding::Windows1254, "windows-1254", Region::Turkish},
    {Encoding::Windows1255, "windows-1255", Region::Hebrew},
    {Encoding::Windows1256, "windows-1256", Region::Arabic},
    {Encoding::Windows1257, "windows-1257", Region::Baltic},
    {Encoding::Windows1258, "windows-1258", Region::Vietnamese},
    {Encoding::Windows874, "windows-874", Region::Thai},
    {Encoding::Gb18030, "GB18030", Region::SimplifiedChinese},
    {Encoding::Big5, "Big5", Region::TraditionalChinese},
    {Encoding::ShiftJis, "Shift_JIS", Region::Japanese},
    {Encoding::EucJp, "EUC-JP", Region::Japanese},
    {Encoding::EucKr, "EUC-KR", Region::Korean},
    {Encoding::Koi8R, "KOI8-R", Region::Cyrillic},
    {Encoding::Koi8U, "KOI8-U", Region::Cyrillic},
    {Encoding::Ibm866, "IBM866", Region::Cyrillic},
    {Encoding::Iso2, "ISO-8859-2", Region::CentralEuropean},
    {Encoding::Iso3, "ISO-8859-3", Region::SouthEuropean},
    {Encoding::Iso4, "ISO-8859-4", Region::Baltic},
    {Encoding::Iso5, "ISO-8859-5", Region::Cyrillic},
    {Encoding::Iso6, "ISO-8859-6", Region::Arabic},
    {Encoding::Iso7, "ISO-8859-7", Region::Greek},
    {Encoding::Iso8, "ISO-8859-8", Region::Hebrew},
    {Encoding::Iso10, "ISO-8859-10", Region::Nordic},
    {Encoding::Iso13, "ISO-8859-13", Region::Baltic},
    {Encoding::Iso14, "ISO-8859-14", Region::Celtic},
    {Encoding::Iso15, "ISO-8859-15", Region::WestEuropean},
    {Encoding::MacRoman, "macintosh", Region::WestEuropean},
    {Encoding::MacCyrillic, "x-mac-cyrillic", Region::Cyrillic},
}};

constexpr auto encodings = [] {
    std::array<Encoding, known.size()> list{};
    for (std::size_t at = 0; at < known.size(); ++at)
        list[at] = known[at].encoding;
    return list;
}();
static_assert(
    [] {
        for (std::size_t at = 0; at < known.size(); ++at)
            if (static_cast<std::size_t>(known[at].encoding) != at)
                return false;
        return true;
    }(),
    "the table is indexed by the encoding");

// Without case and punctuation.
constexpr std::array<std::pair<std::string_view, Encoding>, 36> aliases{
    {{"ascii", Encoding::Utf8},           {"usascii", Encoding::Utf8},
     {"latin1", Encoding::Windows1252},   {"iso88591", Encoding::Windows1252},
     {"latin2", Encoding::Iso2},          {"latin3", Encoding::Iso3},
     {"latin4", Encoding::Iso4},          {"latin5", Encoding::Windows1254},
     {"iso88599", Encoding::Windows1254}, {"latin6", Encoding::Iso10},
     {"latin7", Encoding::Iso13},         {"latin8", Encoding::Iso14},
     {"latin9", Encoding::Iso15},         {"iso88598i", Encoding::Iso8},
     {"iso885911", Encoding::Windows874}, {"tis620", Encoding::Windows874},
     {"cp874", Encoding::Windows874},     {"gbk", Encoding::Gb18030},
     {"gb2312", Encoding::Gb18030},       {"cp936", Encoding::Gb18030},
     {"windows936", Encoding::Gb18030},   {"euccn", Encoding::Gb18030},
     {"big5hkscs", Encoding::Big5},       {"cp950", Encoding::Big5},
     {"windows950", Encoding::Big5},      {"sjis", Encoding::ShiftJis},
     {"windows31j", Encoding::ShiftJis},  {"cp932", Encoding::ShiftJis},
     {"windows932", Encoding::ShiftJis},  {"cp949", Encoding::EucKr},
     {"windows949", Encoding::EucKr},     {"uhc", Encoding::EucKr},
     {"cp866", Encoding::Ibm866},         {"macroman", Encoding::MacRoman},
     {"xmacroman", Encoding::MacRoman},   {"maccyrillic", Encoding::MacCyrillic}}};

} // namespace

std::span<const TextEncoding> textEncodings() { return encodings; }

std::string_view nameOf(TextEncoding encoding) { return known[static_cast<std::size_t>(encoding)].name; }

TextRegion regionOf(TextEncoding encoding) { return known[static_cast<std::size_t>(encoding)].region; }

std::optional<TextEncoding> parseWord(std::string_view word, TextEncoding) {
    const std::string name = squeezed(word);
    const bool isCodePage = name.size() == 6 && name.starts_with("cp125");
    const std::string sought = isCodePage ? "windows" + name.substr(2) : name;
    for (const Known& one : known) {
        if (squeezed(one.name) == sought)
            return one.encoding;
    }
    for (const auto& [alias, encoding] : aliases) {
        if (alias == sought)
            return encoding;
    }
    return std::nullopt;
}

} // namespace crisis::io
