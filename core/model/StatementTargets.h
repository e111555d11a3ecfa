// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <span>
#include <utility>
#include <vector>

namespace crisis::model {

/// Which statements are about which events and statements.
class StatementTargets {
public:
    struct Reference {
        std::uint32_t target = 0;
        std::uint32_t statement = 0;
        friend auto operator<=>(const Reference&, const Reference&) = default;
        friend bool operator==(const Reference&, const Reference&) = default;
    };
    struct References {
        std::vector<Reference> events;       ///< by statement, ascending
        std::vector<Reference> statements;   ///< the same
        std::vector<std::uint32_t> disputed; ///< events that a statement denies or disputes
    };
    StatementTargets(std::uint32_t eventCount, References references);

    [[nodiscard]] std::span<const StatementPosition> ofEvent(std::uint32_t event) const {
        return std::span(statements_).subspan(starts_[event], starts_[event + 1] - starts_[event]);
    }
    [[nodiscard]] std::vector<StatementPosition> answersTo(std::uint32_t statement) const;
    [[nodiscard]] bool isDisputed(std::uint32_t event) const { return disputed_[event]; }
    /// The table after one more statement, the last of all, has come.
    [[nodiscard]] StatementTargets with(std::uint32_t statement, const References& references) const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::vector<std::uint32_t> starts_; ///< one more than events
    std::vector<StatementPosition> statements_;
    std::vector<Reference> answers_;
    std::vector<bool> disputed_;
};

} // namespace crisis::model
