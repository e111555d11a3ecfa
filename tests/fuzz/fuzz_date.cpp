// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Compare.h"
#include "core/time/Date.h"
#include "core/time/format/DateFormatter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace crisis::time;

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

void checkAccepted(const Date& date) {
    static const DateStrings words = DateStrings::english();
    const auto again = Date::parse(date.text());
    require(again.has_value());
    require(*again == date && again->bounds() == date.bounds());
    require(again->extent() == date.extent() && again->precision() == date.precision());
    require(inWords(date, words) == inWords(*again, words));
    require(before(date.bounds(), date.bounds()) != Before::Certainly);
}

// Checks two dates on two lines.
void checkPair(std::string_view text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return;
    const auto a = Date::parse(text.substr(0, end));
    const auto b = Date::parse(text.substr(end + 1));
    if (a && b && before(a->bounds(), b->bounds()) == Before::Certainly)
        require(before(b->bounds(), a->bounds()) == Before::CertainlyNot);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto file = Date::parse(text, DateProfile::File);
    const auto strict = Date::parse(text, DateProfile::Strict);
    if (file)
        checkAccepted(*file);
    checkPair(text);
    if (strict)
        require(file && *strict == *file);
    return 0;
}
