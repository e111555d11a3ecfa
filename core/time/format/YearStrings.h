// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/Expression.h"
#include "core/time/format/DateStrings.h"

#include <cstdint>
#include <string>

namespace crisis::time {

/// A year as text: "2023", "44 BCE", "79 CE", "17,000 CE", "170 million BCE".
[[nodiscard]] std::string yearInWords(std::int64_t year, const DateStrings& words);

/// The text of a year, and how it combines with a month or day.
struct YearPhrase {
    enum class Kind {
        Exact,   ///< "2023": can follow a month
        Mask,    ///< "1X32": can follow a month, with an explanation of the X
        Decade,  ///< "the 1560s"
        Spread,  ///< "between 1500 and 1599"
        Unknown, ///< no digit is known
    };

    Kind kind = Kind::Exact;
    std::string text;
};

[[nodiscard]] YearPhrase yearPhrase(const YearPart& year, const DateStrings& words);

} // namespace crisis::time
