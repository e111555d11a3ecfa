// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AsOfDate.h"
#include "core/time/DateFormatter.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

namespace crisis::cli {

/// The day that --known-on names, in days since 1970-01-01; none if it was not given. Throws
/// CLI::ValidationError if it is no day.
[[nodiscard]] std::optional<std::int64_t> knownDay(const std::string& option);
/// A line of how much was known on a day.
void printAsOf(const AsOfDate& known, const DateStrings& words, std::ostream& errors);

} // namespace crisis::cli
