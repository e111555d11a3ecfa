// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"
#include "core/time/format/DateFormatter.h"

#include <QString>

namespace crisis::text {

/// The date of a claim at its own precision; an exact day with its weekday: "Friday 4 August 2023".
[[nodiscard]] QString claimWords(const DateClaim& claim, const DateStrings& words);
/// The same without weekdays and as short as possible, for lists.
[[nodiscard]] QString shortClaimWords(const DateClaim& claim, const DateStrings& words);
/// The anchor of a relative phrase, with its weekday if it is an exact day.
[[nodiscard]] QString anchorWords(const Date& anchor, const DateStrings& words);
/// How the date is known: `from the phrase "on Friday", counted from Tuesday 8 August 2023 (last weekday
/// before)`. Empty if the claim has no basis.
[[nodiscard]] QString claimBasisWords(const DateClaim& claim, const DateStrings& words);
/// "last weekday before" for "last-weekday-before".
[[nodiscard]] QString ruleWords(const std::string& rule);
/// "paragraph 3"; "date line" for 0.
[[nodiscard]] QString paragraphWords(int paragraph);

} // namespace crisis::text
