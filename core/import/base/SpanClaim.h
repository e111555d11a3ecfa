// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <optional>
#include <string>
#include <string_view>

namespace crisis::imports {

/// An imported claim with a start and an end in EDTF; an empty end means the start alone, and equal ones mean
/// one date. Absent if they cannot be read or are reversed.
[[nodiscard]] std::optional<DateClaim> claimOfSpan(const std::string& start, const std::string& end);

/// Preserves the file's own text under the claim's "imported" where the claim does not say the same.
void keepDateTexts(DateClaim& claim, std::string_view start, std::string_view end);

} // namespace crisis::imports
