// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/DateFormatter.h"
#include "core/time/Expression.h"

#include <cstdint>
#include <string>

namespace crisis::time {

/// "2023", "44 BCE", "79 CE", "17,000 CE", "170 million BCE".
[[nodiscard]] std::string yearInWords(std::int64_t year, const DateStrings& words);

/// A year as one of its forms, and how it fits into a date.
struct YearPhrase {
    enum class Kind {
        Exact,   ///< "2023": stands after a month
        Mask,    ///< "1X32": stands after a month, with a note on the X
        Decade,  ///< "the 1560s"
        Spread,  ///< "between 1500 and 1599"
        Unknown, ///< no digit is known
    };

    Kind kind = Kind::Exact;
    std::string text;
};

[[nodiscard]] YearPhrase yearPhrase(const YearPart& year, const DateStrings& words);

} // namespace crisis::time
