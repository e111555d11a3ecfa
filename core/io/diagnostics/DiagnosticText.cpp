// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/diagnostics/DiagnosticText.h"

#include <string_view>

namespace crisis::io {

namespace {

std::string_view patternOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::DateEmpty:
        return "the date is empty";
    case ErrorCode::DateSyntax:
        return "the date “%1” cannot be read at character %2";
    case ErrorCode::DateOutOfRange:
        return "the date “%1” does not exist, at character %2";
    case ErrorCode::DateOrder:
        return "the date “%1” ends before it starts, at character %2";
    case ErrorCode::DateTooFar:
        return "the date “%1” is too far in the past or future, at character %2";
    case ErrorCode::DateTimeOfDay:
        return "the date “%1” has a time of day at character %2";
    case ErrorCode::DateNotAllowed:
        return "“%1” is not the kind of date that is required here";
    case ErrorCode::TimeZoneUnknown:
        return "the time zone “%1” is unknown";
    case ErrorCode::JsonSyntax:
    case ErrorCode::BrokenLine:
        return "%1 expected";
    case ErrorCode::JsonTooDeep:
        return "nested more than %1 levels deep";
    case ErrorCode::JsonNul:
        return "a string contains U+0000";
    case ErrorCode::JsonLoneSurrogate:
        return "a string contains half of a surrogate pair";
    case ErrorCode::MissingMember:
        return "“%1” is missing";
    case ErrorCode::WrongType:
        return "“%1” must be %2";
    case ErrorCode::DuplicateMember:
        return "“%1” occurs twice";
    case ErrorCode::InvalidId:
        return "“%1” is not a valid id";
    case ErrorCode::InvalidValue:
        return "“%1” cannot be “%2”";
    case ErrorCode::NumberOutOfRange:
        return "“%1” cannot be %2";
    case ErrorCode::DanglingReference:
        return "“%1” refers to “%2”, which does not exist";
    case ErrorCode::ReferenceCycle:
        return "the reference “%1” to “%2” is circular";
    default:
        return "the content cannot be read";
    }
}

} // namespace

std::string diagnosticText(const Error& error) {
    std::string text;
    const std::string_view pattern = patternOf(error.code);
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '%') {
            text += pattern[at];
            continue;
        }
        const auto argument = static_cast<std::size_t>(pattern[++at] - '1');
        if (argument < error.arguments.size())
            text += error.arguments[argument];
    }
    return text;
}

} // namespace crisis::io
