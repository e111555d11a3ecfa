// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/DateClaim.h"
#include "core/model/Names.h"
#include "core/model/PackBuffer.h"
#include "core/model/PackedDate.h"

namespace crisis {

void packClaim(PackBuffer& out, const DateClaim& claim, NameCache& names);
[[nodiscard]] DateClaim unpackClaim(PackReader& in, const Names& names);
/// Skips a claim and tells which source it names.
[[nodiscard]] std::optional<std::uint32_t> skipClaim(PackReader& in);
/// The span of a claim that is one plain date in the timeline's zone; nothing for any other.
[[nodiscard]] std::optional<PlainSpan> plainSpanOfClaim(PackReader in);

/// Ids are unknown to the record by 0.
void packName(PackBuffer& out, NameKind kind, std::string_view id, NameCache& names);
template <class Id>
Id unpackName(PackReader& in, NameKind kind, const Names& names) {
    const std::uint32_t packed = in.smallNumber();
    return packed == 0 ? Id() : Id(names.text(kind, packed - 1));
}

} // namespace crisis
