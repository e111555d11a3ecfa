// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <optional>
#include <span>
#include <vector>

namespace crisis::model {

/// Groups sources (positions in sources()) that are independent of each other: sources that derive from one
/// another, or from a common origin, are in one group. Groups and their members are in the order given.
[[nodiscard]] std::vector<std::vector<std::uint32_t>>
independentGroups(const Timeline& timeline, std::span<const std::uint32_t> sources);

/// The number of sources, and of independent groups among them.
struct Support {
    std::uint32_t sources = 0;
    std::uint32_t independent = 0;
    friend bool operator==(const Support&, const Support&) = default;
};

/// The side that a stance takes: reporting and confirming are for, denying and disputing are against.
enum class Side { For, Against, Neither };
/// Neither for all other stances and for unknown words.
[[nodiscard]] Side sideOf(const VocabularyTerm<Stance>& stance);

/// The sources on one side of an event. Sources of its date claims count as for it.
[[nodiscard]] Support supportFor(const Timeline& timeline, EventPosition event, Side side);

/// The support of a statement of credibility 1 ("confirmed by other sources") if there are fewer than two
/// independent sources on its side, for the target with the least support. Absent if there is nothing to
/// object to.
[[nodiscard]] std::optional<Support> thinConfirmation(const Timeline& timeline, const Statement& statement);

} // namespace crisis::model
