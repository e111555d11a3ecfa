// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"
#include "core/time/format/DateFormatter.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace crisis::cli {

/// Parses the value of --known-on into days since 1970-01-01; absent if it is empty. Throws
/// CLI::ValidationError if it is not a single day.
[[nodiscard]] std::optional<std::int64_t> knownDay(const std::string& option);
/// Prints one line that says how much was known on the as-of day.
void printAsOf(const AsOfDate& known, const DateStrings& words, std::ostream& errors);

} // namespace crisis::cli
