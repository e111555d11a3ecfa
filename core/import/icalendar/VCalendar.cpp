// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/icalendar/VCalendar.h"

#include "core/base/Ascii.h"
#include "core/io/text/TextDecoding.h"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace crisis::imports {

namespace {

/// The offset of the value: after the first colon outside of quotation marks.
std::size_t valueIn(std::string_view line) {
    bool isQuoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"')
            isQuoted = !isQuoted;
        else if (line[at] == ':' && !isQuoted)
            return at + 1;
    }
    return std::string_view::npos;
}

/// Whether the parameter is "ENCODING=QUOTED-PRINTABLE" or the word alone.
bool saysQuoted(std::string_view parameter) {
    constexpr std::string_view word = "QUOTED-PRINTABLE";
    const std::size_t name = parameter.find('=');
    return name == std::string_view::npos ? sameLetters(parameter, word)
                                          : sameLetters(parameter.substr(0, name), "ENCODING") &&
                                                sameLetters(parameter.substr(name + 1), word);
}

std::optional<char> byteOf(std::string_view digits) {
    int byte = 0;
    for (const char digit : digits) {
        const char low = lowered(digit);
        if (!isDigit(low) && (low < 'a' || low > 'f'))
            return std::nullopt;
        byte = byte * 16 + (isDigit(low) ? low - '0' : low - 'a' + 10);
    }
    return digits.size() == 2 ? std::optional(static_cast<char>(byte)) : std::nullopt;
}

std::string bytesOf(std::string_view quoted) {
    std::string bytes;
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        const auto byte = quoted[at] == '=' ? byteOf(quoted.substr(at + 1, 2)) : std::nullopt;
        bytes += byte.value_or(quoted[at]);
        at += byte ? 2 : 0;
    }
    return bytes;
}

/// Escapes a text as iCalendar does, on one line.
std::string escaped(std::string_view text, bool isList) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            continue;
        if (letter == '\n' || letter == '\r')
            out += "\\n";
        else if (letter == '\\' || (!isList && (letter == ',' || letter == ';')))
            (out += '\\') += letter;
        else
            out += letter;
    }
    return out;
}

std::string unbroken(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\r' || letter == '\n'; }, ' ');
    return text;
}

bool isText(const std::string& name) {
    const icalproperty_kind kind = icalproperty_string_to_kind(name.c_str());
    return kind == ICAL_X_PROPERTY || icalproperty_kind_to_value_kind(kind) == ICAL_TEXT_VALUE;
}

bool isList(std::string_view name) {
    constexpr std::array<std::string_view, 4> lists{"CATEGORIES", "RESOURCES", "EXDATE", "RDATE"};
    return std::any_of(lists.begin(), lists.end(),
                       [&](std::string_view list) { return sameLetters(name, list); });
}

std::string plainLine(std::string_view line) {
    const std::size_t value = valueIn(line);
    const auto parameters = splitAt(line.substr(0, value - 1), ';');
    const std::string name(parameters[0]);
    std::string out = name;
    std::optional<TextEncoding> encoding;
    for (auto parameter = parameters.begin() + 1; parameter != parameters.end(); ++parameter) {
        if (const std::string_view set = parameter->substr(0, 8); sameLetters(set, "CHARSET="))
            encoding = parseWord(parameter->substr(8), TextEncoding::Utf8);
        else if (!saysQuoted(*parameter))
            (out += ';') += *parameter;
    }
    const std::string bytes = bytesOf(line.substr(value));
    // One value is too little to guess from, and there may be a hundred thousand.
    if (!encoding)
        encoding = isMostlyUtf8(bytes) ? TextEncoding::Utf8 : TextEncoding::Windows1252;
    const DecodedText text(bytes, encoding);
    out += ':';
    out += isText(name) ? escaped(text.text(), isList(name)) : unbroken(std::string(text.text()));
    return out;
}

/// Converts "W2 MO FR #4" to FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=4.
class RuleReader {
public:
    std::optional<std::string> read(std::string_view rule) {
        for (const std::string_view word : splitAt(rule, ' '))
            if (!word.empty() && !(words_++ == 0 ? takeFrequency(word) : takeWord(word)))
                return std::nullopt;
        if (words_ == 0)
            return std::nullopt;
        std::string list;
        for (const std::string& value : values_)
            (list += list.empty() ? "" : ",") += value;
        const std::string part = list.empty() ? std::string() : ";" + std::string(listName_) + '=' + list;
        return "FREQ=" + std::string(frequency_) + ";INTERVAL=" + std::string(interval_) + part + end_;
    }

private:
    bool takeFrequency(std::string_view word) {
        struct Kind {
            std::string_view letters, frequency, list;
        };
        constexpr std::array<Kind, 6> kinds{{{"MP", "MONTHLY", "BYDAY"},
                                             {"MD", "MONTHLY", "BYMONTHDAY"},
                                             {"YM", "YEARLY", "BYMONTH"},
                                             {"YD", "YEARLY", "BYYEARDAY"},
                                             {"D", "DAILY", ""},
                                             {"W", "WEEKLY", "BYDAY"}}};
        for (const Kind& kind : kinds) {
            if (!word.starts_with(kind.letters) || !allDigits(word.substr(kind.letters.size())))
                continue;
            frequency_ = kind.frequency;
            listName_ = kind.list;
            interval_ = word.substr(kind.letters.size());
            return true;
        }
        return false;
    }
    bool takeWord(std::string_view word) {
        constexpr std::array<std::string_view, 7> days{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        if (word[0] == '#') {
            const auto count = wholeNumber(word.substr(1));
            end_ = count > 0 ? ";COUNT=" + std::to_string(*count) : "";
            return count && *count >= 0;
        }
        if (word.size() >= 8 && allDigits(word.substr(0, 8))) {
            end_ = ";UNTIL=" + std::string(word);
            return true;
        }
        if (std::find(days.begin(), days.end(), word) != days.end() && listName_ == "BYDAY") {
            values_.push_back(nth_ + std::string(word));
            return true;
        }
        const bool isFromEnd = word.back() == '-';
        const std::string_view number =
            word.substr(0, word.size() - (isFromEnd || word.back() == '+' ? 1 : 0));
        if (word == "LD" && listName_ == "BYMONTHDAY")
            values_.emplace_back("-1");
        else if (!allDigits(number) || listName_.empty() || frequency_ == "WEEKLY")
            return false;
        else if (listName_ == "BYDAY")
            nth_ = (isFromEnd ? "-" : "") + std::string(number);
        else
            values_.push_back((isFromEnd ? "-" : "") + std::string(number));
        return true;
    }

    int words_ = 0;
    std::string_view frequency_, listName_, interval_;
    std::string nth_;
    std::string end_ = ";COUNT=2"; // the default of a rule without an end
    std::vector<std::string> values_;
};

std::string iCalendarLine(std::string_view line) {
    const std::size_t value = valueIn(line);
    if (value == std::string_view::npos)
        return std::string(line);
    const std::string_view name = line.substr(0, std::min(line.find(';'), value - 1));
    std::string out(line);
    if (sameLetters(name, "RRULE")) {
        if (const auto rule = RuleReader().read(line.substr(value)))
            out = "RRULE:" + *rule;
    } else if (isList(name))
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(value), out.end(), ';', ',');
    else if (sameLetters(name, "GEO"))
        std::replace(out.begin() + static_cast<std::ptrdiff_t>(value), out.end(), ',', ';');
    return out;
}

} // namespace

bool isQuotedPrintable(std::string_view line) {
    const std::size_t value = valueIn(line);
    if (value == std::string_view::npos || line.find(';') >= value)
        return false;
    const auto parameters = splitAt(line.substr(0, value - 1), ';');
    return std::any_of(parameters.begin() + 1, parameters.end(), saysQuoted);
}

std::string asICalendar(std::string_view text, bool isVersion1) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto lineAt = [&](std::size_t from) {
            std::string_view line = text.substr(from, std::min(text.find('\n', from), text.size()) - from);
            at = from + line.size() + 1;
            return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
        };
        std::string line(lineAt(at));
        const bool isQuoted = isQuotedPrintable(line);
        while (isQuoted && at < text.size()) {
            const bool isFolded = text[at] == ' ' || text[at] == '\t';
            if (line.ends_with('='))
                line.pop_back();
            else if (isFolded)
                ++at;
            else
                break;
            line += lineAt(at);
        }
        if (isQuoted)
            line = plainLine(line);
        (out += isVersion1 ? iCalendarLine(line) : line) += '\n';
    }
    return out;
}

} // namespace crisis::imports
