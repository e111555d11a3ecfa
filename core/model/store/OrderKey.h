// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/EventRecord.h"

#include <array>
#include <compare>

namespace crisis::model {

/// One of a date's four bounds, so that comparing two numbers agrees with displayOrder() of core/time.
/// Without values of its own: a long list of them is not written twice.
struct BoundKey {
    std::int64_t day;
    std::uint64_t clock;

    friend auto operator<=>(const BoundKey&, const BoundKey&) = default;
    friend bool operator==(const BoundKey&, const BoundKey&) = default;
};

/// Earliest start, latest start, earliest end, latest end.
using OrderKey = std::array<BoundKey, 4>;

[[nodiscard]] OrderKey orderKey(const EventRecord& event, const IdInterner& names);

} // namespace crisis::model
