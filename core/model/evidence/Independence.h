// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <span>
#include <vector>

namespace crisis::model {

/// Sources, by position in sources(), that stand on their own: those that draw on one another, or on one
/// origin, form one group. In the order given, as are the members.
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
independentGroups(const Timeline& timeline, std::span<const std::uint32_t> sources);

/// How widely something is carried.
struct Support {
    std::uint32_t sources = 0;
    std::uint32_t independent = 0;
    friend bool operator==(const Support&, const Support&) = default;
};

/// Which side of a matter a stance takes: to report is to side with it, to dispute against it.
enum class Side { For, Against, Neither };
[[nodiscard]] Side sideOf(const VocabularyTerm<Stance>& stance);

/// The sources on one side of an event; those that date it are for it.
[[nodiscard]] Support supportFor(const Timeline& timeline, EventPosition event, Side side);

/// For a statement of credibility 1 ("confirmed by other sources") without two independent sources on its
/// side: what there is, where it is least. Absent if there is nothing to object to.
[[nodiscard]] std::optional<Support> thinConfirmation(const Timeline& timeline, const Statement& statement);

} // namespace crisis::model
