// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Positions.h"

#include <span>
#include <utility>
#include <vector>

namespace crisis::model {

/// Maps events and statements to the statements about them. Immutable.
class StatementTargets {
public:
    struct Reference {
        std::uint32_t target = 0;
        std::uint32_t statement = 0;
        friend auto operator<=>(const Reference&, const Reference&) = default;
        friend bool operator==(const Reference&, const Reference&) = default;
    };
    struct References {
        std::vector<Reference> events;       ///< ascending by statement
        std::vector<Reference> statements;   ///< ascending by statement
        std::vector<std::uint32_t> disputed; ///< positions of events that a statement denies or disputes
    };
    /// All positions must be below the counts of the snapshot; event targets must be below `eventCount`.
    StatementTargets(std::uint32_t eventCount, References references);

    [[nodiscard]] std::span<const StatementPosition> ofEvent(std::uint32_t event) const {
        return std::span(statements_).subspan(starts_[event], starts_[event + 1] - starts_[event]);
    }
    [[nodiscard]] std::vector<StatementPosition> answersTo(std::uint32_t statement) const;
    [[nodiscard]] bool isDisputed(std::uint32_t event) const { return disputed_[event]; }
    /// The table after appending one statement at position `statement`.
    [[nodiscard]] StatementTargets with(std::uint32_t statement, const References& references) const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::vector<std::uint32_t> starts_; ///< size: number of events + 1
    std::vector<StatementPosition> statements_;
    std::vector<Reference> answers_;
    std::vector<bool> disputed_;
};

} // namespace crisis::model
