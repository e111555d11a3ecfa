// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/EventRecord.h"

#include <array>
#include <compare>

namespace crisis::model {

/// A sort key of one of the four bounds of a date. Comparing two keys agrees with displayOrder() of
/// core/time. No default member initialisers, so that a long list of keys is not written twice.
struct BoundKey {
    std::int64_t day;
    std::uint64_t clock;

    friend auto operator<=>(const BoundKey&, const BoundKey&) = default;
    friend bool operator==(const BoundKey&, const BoundKey&) = default;
};

/// Earliest start, latest start, earliest end, latest end.
using OrderKey = std::array<BoundKey, 4>;

/// The key of the effective date of an event.
[[nodiscard]] OrderKey orderKey(const EventRecord& event, const IdInterner& names);

} // namespace crisis::model
