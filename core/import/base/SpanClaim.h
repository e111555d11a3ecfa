// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// An imported claim of a start and an end (EDTF; an empty end: the start alone). Two equal ones are one
/// date. Absent if they cannot be read or are reversed.
[[nodiscard]] std::optional<DateClaim> claimOfSpan(const std::string& start, const std::string& end);

/// Keeps under the claim's "imported" what the file said where that is not what the claim says.
void keepDateTexts(DateClaim& claim, std::string_view start, std::string_view end);

} // namespace crisis::imports
