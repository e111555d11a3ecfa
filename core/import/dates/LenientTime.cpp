// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dates/LenientTime.h"

#include "core/base/Ascii.h"
#include "core/time/Date.h"

#include <algorithm>

namespace crisis::imports {

namespace {

class ClockReader {
public:
    explicit ClockReader(std::string_view text) : text_(text) {}

    // `colon` is the offset of the colon between hour and minute.
    bool read(std::size_t colon) {
        from_ = colon;
        while (from_ > 0 && isDigit(text_[from_ - 1]) && colon - from_ < 2)
            --from_;
        at_ = from_;
        int hour = 0;
        if (!number(hour) || !take(':') || !number(minute_))
            return false;
        if (take(':')) {
            int second = 0;
            if (!number(second) || second > 60)
                return false;
            rest_ = ':' + padded(second == 60 ? 59 : second, 2);
            if (at_ + 1 < text_.size() && (text_[at_] == '.' || text_[at_] == ',') && isDigit(text_[at_ + 1]))
                fraction();
        }
        if (!half(hour) || hour > 24 || minute_ > 59)
            return false;
        if (hour == 24) { // the end of the day
            if (minute_ != 0 || rest_.find_first_of("123456789") != std::string::npos)
                return false;
            hour = 0;
            isNextDay_ = true;
        }
        clock_ = 'T' + padded(hour, 2) + ':' + padded(minute_, 2) + rest_;
        return zone();
    }
    [[nodiscard]] const std::string& clock() const { return clock_; }
    [[nodiscard]] bool isNextDay() const { return isNextDay_; }
    [[nodiscard]] std::string without() const {
        std::size_t before = from_;
        if (before > 0 && lowered(text_[before - 1]) == 't')
            --before;
        return std::string(trimmed(text_.substr(0, before))) + ' ' + std::string(trimmed(text_.substr(at_)));
    }

private:
    bool take(char letter) {
        if (at_ >= text_.size() || text_[at_] != letter)
            return false;
        ++at_;
        return true;
    }
    bool number(int& value) {
        const std::size_t from = at_;
        while (at_ < text_.size() && isDigit(text_[at_]) && at_ - from < 2)
            value = value * 10 + (text_[at_++] - '0');
        return at_ > from && (at_ >= text_.size() || !isDigit(text_[at_]));
    }
    void fraction() {
        const std::size_t from = ++at_;
        while (at_ < text_.size() && isDigit(text_[at_]))
            ++at_;
        std::string digits(text_.substr(from, std::min<std::size_t>(at_ - from, 9)));
        if (digits.find_first_not_of('0') != std::string::npos)
            rest_ += '.' + digits;
    }
    // Reads am and pm.
    bool half(int& hour) {
        const std::string after = lowered(text_.substr(at_, 6));
        const std::size_t blanks = after.find_first_not_of(' ');
        if (blanks == std::string::npos)
            return true;
        const std::string_view word = std::string_view(after).substr(blanks);
        const bool dotted = word.starts_with("a.m.") || word.starts_with("p.m.");
        const bool plain = word.starts_with("am") || word.starts_with("pm");
        if (!dotted && !plain)
            return true;
        at_ += blanks + (dotted ? 4 : 2);
        if (hour < 1 || hour > 12)
            return hour < 24; // "13:00 PM" means 13:00
        hour = hour % 12 + (word[0] == 'p' ? 12 : 0);
        return true;
    }
    bool zone() {
        std::size_t next = at_;
        while (next < text_.size() && text_[next] == ' ')
            ++next;
        const std::string after = lowered(text_.substr(next, 3));
        bool utc = false;
        if (after.starts_with("utc") || after.starts_with("gmt")) {
            utc = true;
            next += 3;
        } else if (after.starts_with('z') && (next + 1 >= text_.size() || !isLetter(text_[next + 1]))) {
            utc = true;
            next += 1;
        }
        const bool sign = next < text_.size() && (text_[next] == '+' || text_[next] == '-');
        // The second time in "10:00 - 12:00" is not a zone.
        if (sign && next + 2 < text_.size() && isDigit(text_[next + 1]) && isDigit(text_[next + 2])) {
            std::string digits;
            std::size_t end = next + 1;
            for (; end < text_.size() && digits.size() < 4 && (isDigit(text_[end]) || text_[end] == ':');
                 ++end) {
                if (isDigit(text_[end]))
                    digits += text_[end];
            }
            if (digits.size() != 2 && digits.size() != 4)
                return false;
            const bool none = digits.find_first_not_of('0') == std::string::npos;
            clock_ += none ? "Z"
                           : text_[next] + digits.substr(0, 2) + ':' +
                                 (digits.size() == 4 ? digits.substr(2) : "00");
            at_ = end;
            skipZoneName();
            return true;
        }
        if (utc) {
            clock_ += 'Z';
            at_ = next;
        }
        return true;
    }
    // Skips "(Central European Summer Time)".
    void skipZoneName() {
        std::size_t next = at_;
        while (next < text_.size() && text_[next] == ' ')
            ++next;
        if (next < text_.size() && text_[next] == '(' && text_.back() == ')')
            at_ = text_.size();
    }

    std::string_view text_;
    std::size_t from_ = 0;
    std::size_t at_ = 0;
    int minute_ = 0;
    bool isNextDay_ = false;
    std::string rest_;
    std::string clock_;
};

// Replaces the time in "4 août 2023, 9h30" and "… à 9 h 30" by 9:30, in "à 9h" by 9:00; empty if there is no
// such time.
std::string withColon(std::string_view text) {
    for (std::size_t at = text.find_first_of("hH"); at != std::string_view::npos;
         at = text.find_first_of("hH", at + 1)) {
        const std::size_t end = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
        std::size_t hour = end;
        while (hour > 0 && isDigit(text[hour - 1]))
            --hour;
        const bool isHour =
            hour < end && end - hour <= 2 && (hour == 0 || isBlank(text[hour - 1]) || text[hour - 1] == ',');
        const std::string_view rest = text.substr(at + 1);
        const std::string_view after = rest.starts_with(' ') ? rest.substr(1) : rest;
        const std::size_t minutes = std::min(after.find_first_not_of("0123456789"), after.size());
        const bool isApart = minutes == after.size() || !isLetter(after[minutes]);
        if (isHour && isApart && minutes == 2)
            return std::string(text.substr(0, end)) + ':' + std::string(after);
        if (isHour && (rest.empty() || isBlank(rest[0]) || rest[0] == ','))
            return std::string(text.substr(0, end)) + ":00" + std::string(rest);
    }
    return {};
}

} // namespace

SplitClock splitClock(std::string_view text) {
    const std::string own = text.find(':') == std::string_view::npos ? withColon(text) : std::string();
    text = own.empty() ? text : own;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || !isDigit(text[colon - 1]))
        return {std::string(text), {}, colon != std::string_view::npos};
    ClockReader reader(text);
    if (!reader.read(colon))
        return {std::string(text), {}, true};
    SplitClock split{reader.without(), reader.clock(), false, reader.isNextDay()};
    split.date = std::string(trimmed(split.date));
    split.bad = split.date.find(':') != std::string::npos;
    return split;
}

bool isMidnight(std::string_view clock) {
    return clock.starts_with("T00:00") &&
           clock.substr(6).find_first_of("123456789") == std::string_view::npos;
}

std::optional<std::string> readLooseTime(std::string_view text) {
    text = trimmed(text);
    if ((text.size() == 4 || text.size() == 6) && allDigits(text)) {
        std::string colons(text.substr(0, 2));
        for (std::size_t at = 2; at < text.size(); at += 2)
            (colons += ':') += text.substr(at, 2);
        return readLooseTime(colons);
    }
    std::string own;
    if (text.size() > 4 && sameLetters(text.substr(text.size() - 4), " uhr")) {
        own = trimmed(text.substr(0, text.size() - 4));
        std::replace(own.begin(), own.end(), '.', ':'); // "17.10 Uhr"
        own += own.find(':') == std::string::npos ? ":00" : "";
        text = own;
    }
    // "14h30", "14 h"
    if (const std::size_t h = text.find_first_of("hH"); h != std::string_view::npos && h > 0 && h < 4) {
        const std::string_view minute = trimmed(text.substr(h + 1));
        if (!allDigits(trimmed(text.substr(0, h))) ||
            (!minute.empty() && (minute.size() != 2 || !allDigits(minute))))
            return std::nullopt;
        own = std::string(trimmed(text.substr(0, h))) + ':' + (minute.empty() ? "00" : std::string(minute));
        text = own;
    }
    if (text.find(':') == std::string_view::npos) {
        // "3 pm"
        const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
        const std::string half = lowered(trimmed(text.substr(end)));
        if (end == 0 || end > 2 || (half != "am" && half != "pm"))
            return std::nullopt;
        own = std::string(text.substr(0, end)) + ":00 " + half;
        text = own;
    }
    const SplitClock split = splitClock(text);
    if (split.bad || split.isNextDay || !split.date.empty() || split.clock.empty())
        return std::nullopt;
    return Date::parse("2000-01-01" + split.clock) ? std::optional(split.clock) : std::nullopt;
}

} // namespace crisis::imports
