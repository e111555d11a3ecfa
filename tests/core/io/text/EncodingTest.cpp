// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"
#include "core/io/text/EncodingGuess.h"
#include "core/io/text/TextConverter.h"
#include "core/io/text/TextDecoding.h"
#include "tests/support/Catch.h"

#include <unicode/ucnv.h>

#include <fstream>
#include <initializer_list>
#include <iterator>

namespace crisis::test::encoding_test {
using namespace crisis::io;

namespace {

/// The bytes of a text in an encoding, made by ICU; empty if the encoding lacks a character.
std::string encoded(std::string_view text, TextEncoding encoding) {
    UErrorCode error = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 8, '\0');
    UConverter* from = ucnv_open("UTF-8", &error);
    UConverter* to = ucnv_open(nameOf(encoding).data(), &error);
    ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    char* target = bytes.data();
    const char* source = text.data();
    ucnv_convertEx(to, from, &target, target + bytes.size(), &source, source + text.size(), nullptr, nullptr,
                   nullptr, nullptr, true, true, &error);
    ucnv_close(from);
    ucnv_close(to);
    bytes.resize(U_SUCCESS(error) ? static_cast<std::size_t>(target - bytes.data()) : 0);
    return bytes;
}

struct Sample {
    std::string_view text;
    std::initializer_list<TextEncoding> encodings;
};

using E = TextEncoding;

// One report in many languages, in the encodings that can hold it.
const std::initializer_list<Sample> samples{
    {"Date,Event\n26/07/2023,Le président est arrêté à Niamey par sa garde\n",
     {E::Windows1252, E::MacRoman, E::Windows1254}},
    {"Datum,Ereignis\n26.07.2023,Die Straße nach München wurde für Fußgänger geöffnet\n",
     {E::Windows1252, E::MacRoman, E::Windows1250}},
    {"fecha,suceso\n26/07/2023,La policía detuvo el año pasado a cuatro jóvenes más\n",
     {E::Windows1252, E::MacRoman}},
    {"datum,hændelse\n26.07.2023,Mødet på Ærø blev aflyst efter sørgelige hændelser\n",
     {E::Windows1252, E::MacRoman}},
    {"date,coût\n26/07/2023,5 € pour une œuvre à Niamey l'été passé\n", {E::Windows1252, E::Iso15}},
    {"datum,událost\n26.07.2023,Prezident byl zadržen příslušníky stráže ve svém sídle\n",
     {E::Windows1250, E::Iso2}},
    {"data,zdarzenie\n26.07.2023,Prezydent został zatrzymany przez żołnierzy, śledztwo trwa\n",
     {E::Windows1250, E::Iso2}},
    {"dátum,esemény\n2023.07.26,Az elnököt a testőrség őrizetbe vette, a hadsereg a fűtőművet\n",
     {E::Windows1250, E::Iso2}},
    {"Date,Event\n26/07/2023,Военные объявили о смещении президента\n",
     {E::Windows1251, E::Koi8R, E::Iso5, E::Ibm866}},
    {"дата,подія\n26.07.2023,Військові оголосили про усунення президента; сусіди її зібрались\n",
     {E::Windows1251, E::Koi8U, E::Iso5}},
    {"ДАТА,СОБЫТИЕ\n26.07.2023,ВОЕННЫЕ ОБЪЯВИЛИ О СМЕЩЕНИИ ПРЕЗИДЕНТА\n",
     {E::Windows1251, E::Koi8R, E::Iso5}},
    {"ημερομηνία\n26/07/2023,Ο πρόεδρος κρατείται από τη φρουρά του, Άγνωστες οι συνθήκες\n",
     {E::Windows1253, E::Iso7}},
    {"tarih,olay\n26.07.2023,Cumhurbaşkanı muhafızlar tarafından gözaltına alındı\n", {E::Windows1254}},
    {"תאריך,אירוע\n26/07/2023,הנשיא נעצר על ידי המשמר שלו בארמון בניאמיי\n", {E::Windows1255, E::Iso8}},
    {"التاريخ,الحدث\n26/07/2023,احتجز الحرس الرئاسي الرئيس في قصره في نيامي وأعلن الجيش عزله\n",
     {E::Windows1256, E::Iso6}},
    {"data,įvykis\n2023-07-26,Prezidentą sulaikė jo paties sargybiniai, paskelbė perėmusi valdžią šalyje\n",
     {E::Windows1257, E::Iso13, E::Iso4}},
    {"datums,notikums\n2023-07-26,Prezidentu aizturēja viņa paša apsardze, paziņoja par varas pārņemšanu\n",
     {E::Windows1257, E::Iso13, E::Iso4}},
    {"nga\u0300y,viê\u0323c\n26/07/2023,Tô\u0309ng thô\u0301ng bi\u0323 lư\u0323c lươ\u0323ng câ\u0323n "
     "vê\u0323 "
     "bă\u0301t giư\u0303 ta\u0323i dinh\n",
     {E::Windows1258}},
    {"วันที่,เหตุการณ์\n26/07/2023,ประธานาธิบดีถูกทหารรักษาการณ์ควบคุมตัวที่ทำเนียบ\n", {E::Windows874}},
    {"日期,事件\n2023-07-26,总统卫队在尼亚美扣押了总统，军方宣布接管政权\n", {E::Gb18030}},
    {"日期,事件\n2023-07-26,總統衛隊在尼亞美扣押了總統，軍方宣布接管政權\n", {E::Big5, E::Gb18030}},
    {"日付,出来事\n2023-07-26,大統領は警護隊により官邸で拘束され、軍が権力の掌握を宣言した\n",
     {E::ShiftJis, E::EucJp}},
    {"날짜,사건\n2023-07-26,대통령이 니아메의 관저에서 경호대에 억류되었고 군이 권력 장악을 선언했다\n",
     {E::EucKr}},
    {"data\nĈiuj homoj estas denaske liberaj kaj egalaj laŭ digno kaj rajtoj, ĝis ĵaŭdo\n", {E::Iso3}},
    {"čuoldin\nEalli leat buohkat riegádan friddjan ovttadássásažžan, ja šaddu, giđđa ja ŋuolla\n",
     {E::Iso10}},
    {"dyddiad\nŵyn a dŵr yn y tŷ, gŵyl fawr; mae dŵr yn oer, hên wŷr yn y môr a'r tân\n", {E::Iso14}},
};

std::string fileBytes(const std::string& name) {
    std::ifstream file(std::string(CRISIS_SOURCE_DIR) + "/tests/data/import/" + name, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a short text is recognised in each encoding that can hold it", "[io][encoding]") {
    for (const Sample& sample : samples) {
        for (const TextEncoding encoding : sample.encodings) {
            CAPTURE(sample.text, nameOf(encoding));
            const std::string bytes = encoded(sample.text, encoding);
            REQUIRE_FALSE(bytes.empty());
            const DecodedText guessed(bytes);
            CAPTURE(nameOf(guessed.encoding()));
            CHECK(guessed.text() == sample.text);
            CHECK(guessed.isGuessed());
            CHECK(guessed.replaced() == 0);
            const DecodedText given(bytes, encoding);
            CHECK(given.text() == sample.text);
            CHECK_FALSE(given.isGuessed());
        }
    }
}

TEST_CASE("encodings read the bytes that their standards define", "[io][encoding]") {
    const auto read = [](std::string_view bytes, TextEncoding encoding) {
        return convertedText(bytes, encoding).text;
    };
    CHECK(read("\x80\x8A\x9F\xE9", E::Windows1252) == "€ŠŸé");
    CHECK(read("\x8C\xB3\xEA\xF8", E::Windows1250) == "Śłęř");
    CHECK(read("\xCD\xE8\xE0\xEC\xE5\xE9\xA8\xB9", E::Windows1251) == "НиамейЁ№");
    CHECK(read("\xCD\xF2\xEC\xE1\xA2", E::Windows1253) == "ΝςμαΆ");
    CHECK(read("\xD0\xDD\xDE\xF0\xFD\xFE", E::Windows1254) == "ĞİŞğış");
    CHECK(read("\xF9\xEC\xE5\xED", E::Windows1255) == "שלום");
    CHECK(read("\xE4\xED\xC7\xE3\xED", E::Windows1256) == "نيامي");
    CHECK(read("\xE0\xE8\xE6\xF0\xFE", E::Windows1257) == "ąčęšž");
    CHECK(read("\xF0\xF5\xFD\xEC", E::Windows1258) == "đơư\u0301");
    CHECK(read("\xA1\xD2\xC3", E::Windows874) == "การ");
    CHECK(read("\xEE\xC9\xC1\xCD\xC5\xCA\xB3", E::Koi8R) == "НиамейЁ");
    CHECK(read("\xA4\xA6\xA7\xAD", E::Koi8U) == "єіїґ");
    CHECK(read("\x8D\xA8\xA0\xAC\xA5\xA9", E::Ibm866) == "Ниамей");
    CHECK(read("\xA6\xB1\xE8", E::Iso2) == "Śąč");
    CHECK(read("\xC6\xFD", E::Iso3) == "Ĉŭ");
    CHECK(read("\xBD\xD8\xD0\xDC\xD5\xD9", E::Iso5) == "Ниамей");
    CHECK(read("\xE6\xEA", E::Iso6) == "ني");
    CHECK(read("\xB6\xE1", E::Iso7) == "Άα");
    CHECK(read("\xF9\xEC\xE5\xED", E::Iso8) == "שלום");
    CHECK(read("\xA4\xBD", E::Iso15) == "€œ");
    CHECK(read("\x8E\x9F\xA7\xD5\xDB", E::MacRoman) == "éüß’€");
    CHECK(read("\x8D\xE8\xDF", E::MacCyrillic) == "Ния");
    CHECK(read("\xB1\xB1\xBE\xA9\x81\x30\x81\x30", E::Gb18030) == "北京\uFFFD");
    CHECK(read("\xA5\x5F\xA8\xCA", E::Big5) == "北京");
    CHECK(read("\x93\x8C\x8B\x9E\x82\xCC\x87\x40", E::ShiftJis) == "東京の①");
    CHECK(read("\xC5\xEC\xB5\xFE", E::EucJp) == "東京");
    CHECK(read("\xBC\xAD\xBF\xEF\x8C\x63", E::EucKr) == "서울똠");
}

TEST_CASE("files of the cases are read as what they are", "[io][encoding]") {
    const std::string cyrillic = fileBytes("table/cyrillic-windows-1251.csv");
    const DecodedText decoded(cyrillic);
    CHECK(decoded.encoding() == TextEncoding::Windows1251);
    CHECK(decoded.text().find("Военные объявили о смещении президента,Ниамей") != std::string_view::npos);

    const std::string stray = fileBytes("table/stray-bytes.csv");
    const DecodedText mixed(stray);
    CHECK(mixed.encoding() == TextEncoding::Utf8);
    CHECK(mixed.replaced() == 2);
    CHECK_FALSE(mixed.isGuessed());
    CHECK(mixed.text().find("says général") != std::string_view::npos);
}

TEST_CASE("one stray byte leaves a file UTF-8, wherever it is", "[io][encoding]") {
    for (const std::string_view stray : {"\xE9", "\x80", "\xFF", "\xC3", "\xF0\x9F"}) {
        for (const std::string_view text : {"“quoted”", "général né", "Военные", "東京"}) {
            for (const bool isFirst : {true, false}) {
                const std::string bytes = isFirst ? std::string(stray) + " " + std::string(text) + " x"
                                                  : std::string(text) + " " + std::string(stray) + " x";
                CAPTURE(bytes);
                const DecodedText decoded(bytes);
                CHECK(decoded.encoding() == TextEncoding::Utf8);
                CHECK(decoded.replaced() == stray.size());
                CHECK(decoded.text().find(text) != std::string_view::npos);
                REQUIRE(decoded.firstReplaced());
                CHECK(*decoded.firstReplaced() == (isFirst ? 0 : text.size() + 1));
            }
        }
    }
    const DecodedText own("\uFFFD\uFFFD \xE9");
    CHECK(own.firstReplaced() == 7U);
    CHECK(own.replaced() == 1);
}

TEST_CASE("valid UTF-8 wins over a declaration, and a declaration over a guess", "[io][encoding]") {
    const auto encodingOf = [](const std::string& bytes) { return DecodedText(bytes).encoding(); };
    CHECK(encodingOf("<?xml version='1.0' encoding='windows-1250'?><a>\xE9</a>") ==
          TextEncoding::Windows1250);
    CHECK(encodingOf("<?xml version=\"1.0\" encoding = \"KOI8-R\"?><a>\xC1</a>") == TextEncoding::Koi8R);
    CHECK(encodingOf("<!DOCTYPE html><meta charset=windows-1256><p>\xE9 x") == TextEncoding::Windows1256);
    CHECK(encodingOf("<html><META content=\"text/html; charset=Shift_JIS\"><p>\x82\xA0 x") ==
          TextEncoding::ShiftJis);
    CHECK(encodingOf("<?xml version='1.0' encoding='windows-1250'?><a>é</a>") == TextEncoding::Utf8);
    CHECK(encodingOf("<?xml version='1.0' encoding='UTF-16'?><a>caf\xE9 x</a>") == TextEncoding::Windows1252);
    CHECK(encodingOf("<?xml version='1.0' encoding='UTF-7'?><a>caf\xE9 x</a>") == TextEncoding::Windows1252);
    CHECK(encodingOf("charset=KOI8-R\ncaf\xE9 x") == TextEncoding::Windows1252);
    CHECK_FALSE(DecodedText("<?xml version='1.0' encoding='windows-1250'?><a>\xE9</a>").isGuessed());
    CHECK_FALSE(declaredEncoding("<?xml encoding="));
    CHECK_FALSE(declaredEncoding("<meta charset"));
}

TEST_CASE("encodings that hide plain text are never guessed, nor known by name", "[io][encoding]") {
    for (const std::string_view name :
         {"UTF-7", "EBCDIC", "IBM037", "ibm-1047", "ISO-2022-JP", "HZ", "UTF-32", "SCSU", ""})
        CHECK_FALSE(parseWord(name, TextEncoding()));
    // UTF-7 of "é", an escape sequence of ISO-2022-JP, and HZ: ASCII, and so UTF-8.
    for (const std::string_view bytes : {"caf+AOk-", "\x1B$B%K\x1B(B", "~{<:Ky2;~}"})
        CHECK(DecodedText(bytes).encoding() == TextEncoding::Utf8);
    // "President" and a line end in EBCDIC: whatever is guessed reads ASCII as ASCII.
    const DecodedText ebcdic("\xD7\x99\x85\xA2\x89\x84\x85\x95\xA3\x25 x");
    CHECK(ebcdic.text().ends_with("% x"));
}

TEST_CASE("each encoding has a name that is read back, and keeps ASCII", "[io][encoding]") {
    std::string ascii;
    for (char letter = ' '; letter <= '~'; ++letter)
        ascii += letter;
    ascii += "\r\n\t";
    for (const TextEncoding encoding : textEncodings()) {
        CAPTURE(nameOf(encoding));
        CHECK(parseWord(nameOf(encoding), TextEncoding()) == encoding);
        const bool isWide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
        if (!isWide)
            CHECK(DecodedText(ascii, encoding).text() == ascii);
        CHECK(DecodedText(encoded(ascii, encoding), encoding).text() == ascii);
    }
    CHECK(parseWord("cp1251", TextEncoding()) == TextEncoding::Windows1251);
    CHECK(parseWord("WINDOWS_1256", TextEncoding()) == TextEncoding::Windows1256);
    CHECK(parseWord("GBK", TextEncoding()) == TextEncoding::Gb18030);
    CHECK(parseWord("iso-8859-9", TextEncoding()) == TextEncoding::Windows1254);
}

TEST_CASE("invalid sequences are replaced one by one, and nothing after them is lost", "[io][encoding]") {
    const ConvertedText chinese = convertedText("a\xFF,\xB1\xB1\n\xB1", TextEncoding::Gb18030);
    CHECK(chinese.text == "a\uFFFD,北\n\uFFFD");
    CHECK(chinese.replaced == 2);
    // A lead byte before a quotation mark or a comma must not swallow it.
    for (const TextEncoding encoding : {E::Gb18030, E::Big5, E::ShiftJis, E::EucJp, E::EucKr})
        CHECK(convertedText("\"\x88\",\x88\n", encoding).text == "\"\uFFFD\",\uFFFD\n");
    const ConvertedText western = convertedText(std::string_view("a\0\x81\x9D"
                                                                 "b",
                                                                 5),
                                                TextEncoding::Windows1252);
    CHECK(western.text == "a\uFFFD\uFFFD\uFFFDb");
    CHECK(western.replaced == 3);
    const ConvertedText wide =
        convertedText(std::string_view("\x3D\xD8\x41\x00\x00\xDE\x00\x00\x42", 9), TextEncoding::Utf16Le);
    CHECK(wide.text == "\uFFFDA\uFFFD\uFFFD\uFFFD");
    CHECK(wide.replaced == 4);
}

TEST_CASE("text longer than any buffer is converted whole", "[io][encoding]") {
    for (const auto& [text, encoding] : {std::pair("総統卫😀", E::Gb18030), std::pair("aประ", E::Windows874),
                                         std::pair("a😀", E::Utf16Be), std::pair("Ниамей ", E::Koi8R)}) {
        std::string longText(10'001, 'x');
        for (int count = 0; count < 20'000; ++count)
            longText += text;
        const std::string bytes = encoded(longText, encoding);
        REQUIRE_FALSE(bytes.empty());
        const ConvertedText converted = convertedText(bytes, encoding);
        CHECK(converted.text == longText);
        CHECK(converted.replaced == 0);
    }
}

TEST_CASE("what decides may come late in the file", "[io][encoding]") {
    std::string bytes;
    for (int line = 0; line < 100'000; ++line)
        bytes += "2023-07-26,plain,row\n";
    bytes += encoded("26/07/2023,Военные объявили о смещении президента\n", TextEncoding::Koi8R);
    CHECK(DecodedText(bytes).encoding() == TextEncoding::Koi8R);
}

} // namespace crisis::test::encoding_test
