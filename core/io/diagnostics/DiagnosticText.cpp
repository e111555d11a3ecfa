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
        return "the date “%1” lies too far away, at character %2";
    case ErrorCode::DateTimeOfDay:
        return "the date “%1” has a time of day at character %2";
    case ErrorCode::DateNotAllowed:
        return "“%1” is not the plain date that is needed here";
    case ErrorCode::TimeZoneUnknown:
        return "there is no time zone “%1”";
    case ErrorCode::JsonSyntax:
    case ErrorCode::BrokenLine:
        return "%1 expected";
    case ErrorCode::JsonTooDeep:
        return "nested more than %1 deep";
    case ErrorCode::JsonNul:
        return "a text holds U+0000";
    case ErrorCode::JsonLoneSurrogate:
        return "a text holds half of a surrogate pair";
    case ErrorCode::MissingMember:
        return "“%1” is missing";
    case ErrorCode::WrongType:
        return "“%1” must be %2";
    case ErrorCode::DuplicateMember:
        return "“%1” stands twice";
    case ErrorCode::InvalidId:
        return "“%1” is no id";
    case ErrorCode::InvalidValue:
        return "“%1” cannot be “%2”";
    case ErrorCode::NumberOutOfRange:
        return "“%1” cannot be %2";
    case ErrorCode::DanglingReference:
        return "“%1” refers to “%2”, which is not there";
    case ErrorCode::ReferenceCycle:
        return "“%1” refers to “%2” in a circle";
    default:
        return "it cannot be understood";
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
