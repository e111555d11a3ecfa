// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/IdInterner.h"
#include "core/model/store/PackBuffer.h"
#include "core/model/store/PackedDate.h"
#include "core/model/values/DateClaim.h"

namespace crisis::model {

/// Packs a date claim; unpackClaim() returns an equal one.
void packClaim(PackBuffer& out, const DateClaim& claim, InternCache& names);
[[nodiscard]] DateClaim unpackClaim(PackReader& in, const IdInterner& names);
/// Skips a claim and returns the number of its source, if any.
[[nodiscard]] std::optional<std::uint32_t> skipClaim(PackReader& in);
/// The span of a claim that is a plain date in the time zone of the timeline; absent for any other.
[[nodiscard]] std::optional<PlainSpan> plainSpanOfClaim(PackReader in);

/// Packs the number of an id plus one; 0 means no id.
void packName(PackBuffer& out, EntityKind kind, std::string_view id, InternCache& names);
template <class Id>
Id unpackName(PackReader& in, EntityKind kind, const IdInterner& names) {
    const std::uint32_t packed = in.smallNumber();
    return packed == 0 ? Id() : Id(names.text(kind, packed - 1));
}

} // namespace crisis::model
