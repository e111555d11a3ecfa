// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text/EncodingPlausibility.h"

#include "core/base/Utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace crisis::io {

namespace {

using Letters = std::u32string_view;

struct Language {
    Letters letters;  ///< the small ones beyond ASCII
    double share = 1; ///< less for a language that few texts are in
};

// For the scripts that several encodings share.
constexpr std::array<Language, 12> westEuropean{{{U"àâæçèéêëîïôœùûü"},
                                                 {U"äöüß"},
                                                 {U"áéíñóúü"},
                                                 {U"àáâãçéêíóôõúü"},
                                                 {U"àèéìíòóùú"},
                                                 {U"áèéëïóöü"},
                                                 {U"äåéö"},
                                                 {U"åæéêòóôøü"},
                                                 {U"àçèéíïòóúü"},
                                                 {U"äõöüšž"},
                                                 {U"áéíóú"},
                                                 {U"áæéíðóöúýþ", 0.85}}};
constexpr std::array<Language, 7> centralEuropean{{{U"óąćęłńśźż"},
                                                   {U"áéíóúýčďěňřšťůž"},
                                                   {U"áäéíóôúýčďĺľňŕšťž"},
                                                   {U"áéíóöúüőű"},
                                                   {U"âîăşţ"},
                                                   {U"ćčđšž"},
                                                   {U"äöüß"}}};
constexpr std::array<Language, 1> turkish{{{U"âçîöûüiğış"}}}; // the small letter of İ is i
constexpr std::array<Language, 3> baltic{{{U"ąčėęįšūųž"}, {U"āčēģīķļņšūž"}, {U"äõöüšž"}}};
constexpr std::array<Language, 1> vietnamese{{{U"àáâãèéêìíòóôõùúýăđĩũơư"}}};
constexpr std::array<Language, 2> southEuropean{{{U"ĉĝĥĵŝŭ"}, {U"àèìòùċġħż"}}};
constexpr std::array<Language, 2> nordic{{{U"áâäåčđŋšŧžöø"}, {U"áæéíðóöúýþ", 0.85}}};
constexpr std::array<Language, 2> celtic{{{U"áâêîïôöûŵŷ"}, {U"áéíóúḃċḋḟġṁṗṡṫ"}}};

std::span<const Language> languagesOf(TextRegion region) {
    switch (region) {
    case TextRegion::WestEuropean:
        return westEuropean;
    case TextRegion::CentralEuropean:
        return centralEuropean;
    case TextRegion::Turkish:
        return turkish;
    case TextRegion::Baltic:
        return baltic;
    case TextRegion::Vietnamese:
        return vietnamese;
    case TextRegion::SouthEuropean:
        return southEuropean;
    case TextRegion::Nordic:
        return nordic;
    case TextRegion::Celtic:
        return celtic;
    default:
        return {};
    }
}

// From the most to the least used, of scripts in which other encodings give letters too.
constexpr Letters cyrillicOften = U"оеаинтсрвлкмдпуяыьгзбчйіхжшюцщэф";
constexpr Letters greekOften = U"αοιετσνηυρπκμλςωδγχίόάέθήφύώβξζψ";
constexpr Letters hebrewOften = U"יוהלאתרבמשנדכעקחםפגטצןזסץךף";
constexpr Letters arabicOften = U"اليمنتبردعسفهكقحجأةشصخطإىضذءثغزئآؤظ";
constexpr Letters hangulOften =
    U"이다의가는에을로한기고하서자지사리도나정대어해시일보인수그스제전장부아상공국과동원구은를주있성들조으용"
    U"만라"
    U"경연방무게세관니여행거적위계안마선오신와회비년민진월건군통령북남서울발생미소권악";

// The most used characters, and those of dates and reports.
constexpr Letters simplifiedOften =
    U"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用"
    U"道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军"
    U"者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见"
    U"被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真"
    U"论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直"
    U"德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记"
    U"南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运月日号分钟地区总统士兵袭"
    U"击"
    U"京洲尼巴枪网域伤亡失踪逮捕抗议示威";
constexpr Letters traditionalOften =
    U"的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用"
    U"道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍"
    U"者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見"
    U"被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真"
    U"論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直"
    U"德資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南"
    U"品住告類求據程北邊死張該交規萬取望覺術領共確傳師觀清今切院讓識候帶導爭運"
    U"京洲尼巴槍網域擊傷亡失蹤逮捕抗議示威";
constexpr Letters japaneseOften =
    U"日一人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川"
    U"千水半男西電校語土木聞食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目"
    U"通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台"
    U"広住真有口少町料工建空急止送切転研究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室"
    U"歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢国政府軍大統領警察県市"
    U"区内部全民党議戦合関"
    U"所件島都襲撃傷爆令攻期";

bool contains(Letters letters, char32_t letter) { return letters.find(letter) != Letters::npos; }

bool isAsciiLetter(char32_t code) { return (code | 0x20) >= U'a' && (code | 0x20) <= U'z'; }

/// The parts of the score that do not depend on the language.
class Judge {
public:
    Judge(const std::u32string& text, TextRegion region) : text_(text), region_(region) {}

    double scoreAt(std::size_t at) const {
        constexpr double invalid = -4;
        const char32_t code = text_[at];
        if (code == replacementCharacter)
            return invalid;
        const auto general = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(code)));
        if (general == U_PRIVATE_USE_CHAR || general == U_UNASSIGNED || general == U_CONTROL_CHAR)
            return invalid;
        if (isEastAsian())
            return eastAsian(at);
        if (u_isalpha(static_cast<UChar32>(code)))
            return letter(at);
        if (general == U_NON_SPACING_MARK || general == U_COMBINING_SPACING_MARK)
            return at > 0 && scriptAt(at - 1) != USCRIPT_COMMON && fitsRegion(at - 1) ? ordinary : misplaced;
        return sign(at);
    }

private:
    static constexpr double ordinary = 0.88, misplaced = -1;

    bool isEastAsian() const {
        return region_ == TextRegion::SimplifiedChinese || region_ == TextRegion::TraditionalChinese ||
               region_ == TextRegion::Japanese || region_ == TextRegion::Korean;
    }
    /// USCRIPT_COMMON for what is not a letter, and beyond both ends.
    UScriptCode scriptAt(std::size_t at) const {
        if (at >= text_.size() || !u_isalpha(static_cast<UChar32>(text_[at])))
            return USCRIPT_COMMON;
        UErrorCode error = U_ZERO_ERROR;
        return uscript_getScript(static_cast<UChar32>(text_[at]), &error);
    }
    bool fitsRegion(std::size_t at) const {
        const UScriptCode script = scriptAt(at);
        if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
            return true;
        switch (region_) {
        case TextRegion::Cyrillic:
            return script == USCRIPT_CYRILLIC;
        case TextRegion::Greek:
            return script == USCRIPT_GREEK;
        case TextRegion::Hebrew:
            return script == USCRIPT_HEBREW;
        case TextRegion::Arabic:
            return script == USCRIPT_ARABIC;
        case TextRegion::Thai:
            return script == USCRIPT_THAI;
        default:
            return script == USCRIPT_LATIN;
        }
    }
    double letter(std::size_t at) const {
        const auto code = static_cast<UChar32>(text_[at]);
        const UScriptCode script = scriptAt(at);
        for (const std::size_t beside : {at - 1, at + 1}) {
            const UScriptCode other = scriptAt(beside);
            if (other != USCRIPT_COMMON && other != USCRIPT_INHERITED && other != script)
                return misplaced;
        }
        const bool followsDigit = at > 0 && u_isdigit(static_cast<UChar32>(text_[at - 1]));
        if (code == 0xAA || code == 0xBA) // the signs of Spanish ordinals follow a digit
            return followsDigit ? ordinary : misplaced;
        const bool followsSmall = at > 0 && u_islower(static_cast<UChar32>(text_[at - 1]));
        const bool precedesCapital = at + 1 < text_.size() && u_isupper(static_cast<UChar32>(text_[at + 1]));
        if ((u_isupper(code) && followsSmall) || (u_islower(code) && precedesCapital))
            return misplaced;
        if (!fitsRegion(at) || followsDigit)
            return 0;
        const bool precedesLetter = scriptAt(at + 1) == script;
        if (code == 0x3C2 && precedesLetter) // final sigma
            return misplaced;
        switch (script) {
        case USCRIPT_CYRILLIC:
            return byUse(code, cyrillicOften);
        case USCRIPT_GREEK:
            return byUse(code, greekOften);
        case USCRIPT_HEBREW:
            return byUse(code, hebrewOften);
        case USCRIPT_ARABIC:
            return byUse(code, arabicOften);
        default:
            return ordinary;
        }
    }
    static double byUse(UChar32 code, Letters often) {
        const std::size_t rank = often.find(static_cast<char32_t>(u_tolower(code)));
        constexpr double unlisted = 0.3, least = 0.6;
        if (rank == Letters::npos)
            return unlisted;
        return 1 - (1 - least) * static_cast<double>(rank) / static_cast<double>(often.size());
    }
    double sign(std::size_t at) const {
        const auto code = static_cast<UChar32>(text_[at]);
        const bool isInside = scriptAt(at - 1) != USCRIPT_COMMON && scriptAt(at + 1) != USCRIPT_COMMON;
        if (u_isspace(code)) // the no-break space
            return isInside ? 0.2 : 0.6;
        if (isInside)
            return contains(U"’–—·‑", text_[at]) ? 0.5 : misplaced;
        return contains(U"‘’“”„«»–—…•‹›‚·¿¡،؛؟€£°§©®№½²³™±×", text_[at]) ? 0.7 : -0.3;
    }
    double eastAsian(std::size_t at) const {
        const auto code = static_cast<UChar32>(text_[at]);
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(code, &error);
        const bool isBetweenLatin =
            at > 0 && at + 1 < text_.size() && isAsciiLetter(text_[at - 1]) && isAsciiLetter(text_[at + 1]);
        if (isBetweenLatin)
            return -2;
        const bool isJapanese = region_ == TextRegion::Japanese;
        constexpr double foreign = -0.3, good = 0.9, doubtful = 0.3;
        switch (script) {
        case USCRIPT_HAN:
            if (region_ == TextRegion::Korean)
                return foreign;
            return contains(isJapanese                                 ? japaneseOften
                            : region_ == TextRegion::SimplifiedChinese ? simplifiedOften
                                                                       : traditionalOften,
                            text_[at])
                       ? 1
                       : doubtful;
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            // Narrow kana are one byte each, which any other text fits.
            return !isJapanese ? foreign : code >= 0xFF61 ? -0.2 : good;
        case USCRIPT_HANGUL:
            return region_ != TextRegion::Korean ? foreign : contains(hangulOften, text_[at]) ? 1 : 0.6;
        default:
            break;
        }
        if (u_isalpha(code)) // Greek, Cyrillic, letters with marks; long vowels in Japanese
            return isJapanese && code == 0x30FC ? good : foreign;
        if ((code >= 0x3000 && code < 0x3018) || (code >= 0xFF00 && code < 0xFF5F))
            return good;
        return contains(U"‘’“”…—·", text_[at]) ? 0.6 : foreign;
    }

    const std::u32string& text_;
    TextRegion region_;
};

bool isLatinWithMark(char32_t code) {
    UErrorCode error = U_ZERO_ERROR;
    return code >= 0xC0 && uscript_getScript(static_cast<UChar32>(code), &error) == USCRIPT_LATIN;
}

/// The share of the letters that one language has, of the language that has the most.
double knownShare(const std::u32string& text, TextRegion region) {
    const auto languages = languagesOf(region);
    std::size_t letters = 0;
    std::vector<double> counts(languages.size());
    for (const char32_t code : text) {
        if (!isLatinWithMark(code))
            continue;
        ++letters;
        const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
        for (std::size_t at = 0; at < languages.size(); ++at)
            counts[at] += contains(languages[at].letters, small) ? languages[at].share : 0;
    }
    if (letters == 0 || languages.empty())
        return 1;
    return static_cast<double>(*std::max_element(counts.begin(), counts.end())) /
           static_cast<double>(letters);
}

/// Letters with marks that follow two others: no language but Vietnamese has many.
std::size_t crowded(const std::u32string& text) {
    std::size_t count = 0, run = 0;
    for (const char32_t code : text) {
        run = isLatinWithMark(code) ? run + 1 : 0;
        count += run > 2 ? 1U : 0U;
    }
    return count;
}

} // namespace

double plausibility(const ConvertedText& converted, TextRegion region) {
    std::u32string text;
    for (std::size_t at = 0; at < converted.text.size();)
        text.push_back(nextCodePoint(converted.text, at));
    const Judge judge(text, region);
    double sum = 0;
    std::size_t count = 0, latin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < 0x80)
            continue;
        sum += judge.scoreAt(at);
        ++count;
        latin += isLatinWithMark(text[at]) ? 1U : 0U;
    }
    if (count == 0)
        return 0;
    constexpr double strangeLetter = 1.2;
    sum -= strangeLetter * (1 - knownShare(text, region)) * static_cast<double>(latin);
    if (region != TextRegion::Vietnamese)
        sum -= static_cast<double>(crowded(text));
    return sum / static_cast<double>(count);
}

} // namespace crisis::io
